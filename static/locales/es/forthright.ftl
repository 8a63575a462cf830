# Las palabras de Forthright en español. Cada clave lleva el nombre de la función que la muestra.

## Este idioma
language-name = Español
language-direction = ltr
list-comma = ,{" "}
colon = :{" "}

## Fechas
date = { $day } de { $month } de { $year }
date-time = { $date }, { $time }
time = { $hour }:{ $minute }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## En todas las páginas
skip-to-content = Ir al texto
site-untitled = Un blog nuevo
optional = opcional
nav-label = Sitio
nav-admin-label = Administración
nav-archive = Archivo
nav-search = Buscar
nav-feed = Feed
nav-subscribe = Suscribirse
nav-desk = Bandeja
nav-posts = Entradas
nav-settings = Ajustes
nav-figures = Estadísticas
nav-deliveries = Envíos
nav-log-out = Salir
feed-posts = Entradas
feed-comments = Todos los comentarios
feed-atom = Atom
feed-rss = RSS
feed-json = JSON Feed

## Campos
field-missing = Este campo hace falta.
field-too-long = Como máximo { $max } caracteres.
field-email = Correo electrónico
field-email-wrong = No parece una dirección de correo.
field-password = Contraseña
field-password-short = La contraseña necesita al menos { $min } caracteres.

## Negativas
error-not-found = Esta página no está aquí
error-not-found-advice = Puede haber una errata en la dirección, o quizá la página cambió de sitio.
error-not-found-archive = En el archivo están todas las entradas.
error-gone = Esto se ha retirado
error-gone-advice = Lo quitó quien lo publicó, o el enlace ya no es válido.
error-forbidden = No tiene permiso para hacer esto
error-forbidden-advice = Su cuenta tiene otro rol, o el enlace que siguió está incompleto.
error-logged-out = Inicie sesión
error-logged-out-advice = Esta página requiere iniciar sesión, o la suya ha terminado. Si envió algo, no se llegó a hacer.
error-cross-site = Esto no venía de este sitio
error-cross-site-advice = Por seguridad no se hizo nada. Si ya está en este sitio, puede que funcione con una dirección distinta de la configurada ({ $origin }): abra esa dirección y envíelo de nuevo.
error-already-received = Esto ya se había recibido
error-already-received-advice = El mismo texto llegó hace unos minutos, así que no se admitió dos veces. Use el comprobante que obtuvo entonces.
error-too-many = Demasiado deprisa
error-too-many-advice = Llegó demasiado desde su conexión en poco tiempo, así que esto no se admitió. Espere { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
} y envíelo de nuevo.
error-too-large = Es demasiado grande
error-too-large-advice = Vuelva atrás: su texto sigue en el navegador. Luego acórtelo o envíelo por partes.
connections-full = Hay demasiadas conexiones abiertas. Inténtelo de nuevo en un momento.
request-too-slow = Su petición llegó demasiado despacio. Vuelva atrás: su texto sigue en el navegador.
error-unreadable = No se pudo leer el formulario
error-unreadable-advice = No se hizo nada. Vuelva atrás e inténtelo de nuevo.
error-wrong-method = Esta página no está aquí
error-not-stored = No se pudo guardar
error-not-stored-advice = En este momento el servidor no tiene espacio; se puede seguir leyendo con normalidad. Guarde una copia de su texto y envíelo más tarde.
error-failed = Algo falló por nuestra parte
error-failed-advice = Ha quedado anotado en el registro. Inténtelo de nuevo en un momento.
error-kept = Lo que escribió
error-kept-copy = No se ha perdido nada: aquí lo tiene, para copiarlo.
error-kept-send = No se ha perdido nada: aquí lo tiene. Cámbielo si quiere y envíelo de nuevo.
error-send-again = Enviar de nuevo
error-log-in-beside = Iniciar sesión en otra pestaña
kept-email = Correo electrónico
kept-blog-title = Título del blog
kept-question = Pregunta
kept-role = Cargo
kept-on-behalf-of = En nombre de
kept-note = Con sus palabras
kept-year = Año
kept-other = Otro campo
error-home = Ir a la portada

## Puesta en marcha e inicio de sesión
setup-title = Ponga en marcha su blog
setup-lead = Dos minutos, y todo se puede cambiar después.
setup-blog = El blog
setup-blog-title = Título
setup-you = Sus datos
setup-email-hint = Para iniciar sesión. No se muestra nunca en público.
setup-password-hint = Al menos { $min } caracteres. Sirve una frase.
setup-byline = Cómo firma
setup-byline-hint = Se ve sobre sus entradas y junto a sus respuestas. Puede ser un seudónimo.
setup-name = Nombre
setup-byline-title = Cargo
setup-organisation = Organización
setup-create = Crear el blog
log-in = Iniciar sesión
log-in-wrong = La dirección y la contraseña no se corresponden. Inténtelo de nuevo.
log-in-readers = Para leer y comentar no hace falta cuenta: los comentarios están abiertos a todo el mundo.
log-out = Cerrar sesión
log-out-who = Ha iniciado sesión como { $name }.

## Las entradas, para leer
text-table = Tabla
text-task = Tarea
text-note = Nota
text-tip = Consejo
text-important = Importante
text-warning = Advertencia
text-caution = Precaución
text-callout = { $kind }: { $title }
text-contents = Índice
text-anchor = Enlace a «{ $heading }»
text-footnotes = Notas al pie
text-footnote-back = Volver al lugar del texto con la nota
text-formula = Fórmula
text-formula-unread = No se pudo leer esta fórmula, así que se muestra tal como se escribió.
post-for = Para
post-why = Por qué importa
post-interests = Intereses:
post-interests-label = Intereses, y lo que se declaró antes
post-interests-none = nada declarado
post-interests-changed = Cambió el { $date }
post-interests-before = Lo que se declaró antes
post-interests-until = Hasta el { $date }:
post-minutes = { $minutes ->
    [one] 1 minuto de lectura
   *[other] { $minutes } minutos de lectura
}
post-comments = { $count ->
    [0] Aún no hay comentarios
    [one] 1 comentario
   *[other] { $count } comentarios
}
post-tags = Etiquetas
post-about = Sobre
post-follow = Feeds públicos:
post-follow-blog = este blog
post-follow-comments = los comentarios de esta entrada
post-get = Recibir entradas así por correo o en un feed propio:
post-and = { $first }, { $second }
post-first-at = Publicada originalmente en
series-label = Serie
series-count = { $count ->
    [one] 1 parte
   *[other] { $count } partes
}
series-part-of = Parte { $number } de { $of } de la serie
series-in = De la serie
series-neighbours = Más de «{ $series }»
series-before = Anterior
series-after = Siguiente
subject-said = Lo que ha dicho aquí su gente
subject-said-lead = Comentarios de quienes dicen que usan o venden { $subject }, o que trabajan allí. Es lo que declaran de sí, salvo donde figura como verificado.
subject-said-pages = Más de lo que ha dicho su gente
subject-said-older = Comentarios anteriores
subject-said-newest = Comentarios más recientes
recording-video = Vídeo
recording-audio = Audio
recording-slides = Diapositivas
recording-at = { $kind } en { $host }
recording-transcript = Transcripción
recording-captions = Subtítulos
recording-play = Reproducir aquí
recording-note = Al pulsar se carga desde { $host }, que sabrá que lo reproduce.
list-count = { $count ->
    [0] Aún no hay entradas
    [one] 1 entrada
   *[other] { $count } entradas
}
list-empty = Aquí todavía no se ha publicado nada.
home-all-posts = Todas las entradas
list-for = Para { $audience }
list-about = Sobre { $subject }
list-pseudonym = Es un seudónimo. Puede que con él escriba más de una persona.
list-pages = Páginas
list-day = { $day } de { $month }
list-pager = Páginas
list-older = Entradas anteriores
list-newer = Entradas posteriores
list-newest = Entradas más recientes
list-feed-title = Entradas: { $what }
list-follow = Seguir:
list-get = Recibir estas entradas


## Escribir entradas
write-new = Escribir una entrada
write-posts = Entradas
write-posts-caption = Entradas, las más recientes primero
write-views = Vistas
write-none = Aún no hay nada aquí.
write-none-found = Ningún título ni dirección contiene «{ $words }».
write-search = Título o dirección
write-column-title = Título
write-column-state = Estado
write-column-date = Fecha
write-column-byline = Firma
write-column-thread = Hilo
write-view-all = Todas
write-view-drafts = Borradores
write-view-waiting = Por aprobar
write-view-scheduled = Programadas
write-view-published = Publicadas
write-view-unlisted = No listadas
write-view-trash = Papelera
write-state-draft = Borrador
write-state-submitted = Por aprobar
write-state-scheduled = Programada
write-state-published = Publicada
write-state-unlisted = No listada
write-state-trashed = En la papelera
write-page = Página
write-edit = Editar { $title }
write-title = Título
write-audience = Para
write-audience-hint = En una frase: ¿a quién le conviene leer esto?
write-why = Por qué importa
write-why-hint = ¿Qué cambia cuando se sabe?
write-needed = necesario para publicar
write-standfirst-missing = Para publicar la entrada hace falta este campo. Los borradores se guardan sin él.
write-source = Texto
write-source-hint = Markdown. Los títulos empiezan por ##.
write-help = Qué se puede escribir
write-help-lead = Basta con texto normal. Lo que sigue es para cuando haga falta.
write-help-keys = Ctrl+B destaca mucho lo seleccionado en el texto, Ctrl+I un poco, Ctrl+K lo convierte en enlace; en un Mac con ⌘. Sin JavaScript se escriben los signos.
write-help-headings = Títulos
write-help-stress = Énfasis
write-help-links = Enlaces
write-help-lists = Listas
write-help-quotes = Citas
write-help-callouts = Avisos
write-help-code-name = Código
write-help-tables = Tablas
write-help-footnotes = Notas al pie
write-help-definitions = Definiciones
write-help-formulas = Fórmulas
write-help-pictures = Imágenes
write-help-recordings = Grabaciones
write-help-contents-name = Índice
write-help-html-name = HTML
write-help-code = El código sale en color si su lenguaje figura tras la primera línea de acentos graves. Conocemos más de 140, por su nombre habitual.
write-help-math = Las fórmulas son LaTeX entre signos de dólar. Para escribir un dólar suelto donde dos podrían tomarse por una fórmula, ponga delante una barra invertida. Una imagen sola en su párrafo pasa a ser una figura cuando tiene pie.
write-help-recording = Una grabación es un bloque llamado video, audio o slides: su dirección, debajo el título y, tras una línea vacía, lo que se dice en ella. Un archivo propio, añadido debajo del texto, se reproduce sin más; una línea «captions:» con la dirección de un archivo WebVTT (.vtt) añade subtítulos. De otros sitios no se carga nada hasta que alguien pulsa reproducir, y se reproduce desde YouTube, Vimeo, Internet Archive, Speaker Deck (la dirección del reproductor) y los servidores que indique quien es titular; lo demás queda en un enlace.
write-help-contents = En una entrada con cuatro títulos o más, el índice aparece solo. Con [TOC] en una línea aparte se decide dónde, y sale desplegado.
write-help-anchor = El enlace a un título se hace con sus palabras y cambia con ellas. Un nombre detrás permanece: { $example }.
write-help-html = El HTML vale cuando solo describe texto, con lang, dir y title. Los scripts, estilos, formularios y marcos se descartan.
write-source-html-hint = Esta entrada se importó: su texto es HTML.
write-details = Detalles
write-byline = Firma
write-byline-choose = Elija una firma
write-byline-wrong = Elija quién firma.
write-also = También firman
write-also-hint = Quién más la escribió, en este orden. Guarde para añadir otro nombre.
write-also-name = Nombre { $number }
write-also-nobody = Nadie más
write-series = Serie
write-series-hint = Un nombre nuevo crea una serie; el de una que ya existe añade la entrada a ella. Las partes sin número van al final, por fecha.
write-series-missing = Para poner una parte hace falta el nombre de su serie.
write-part = Parte
write-part-wrong = Indique un número entero de 1 a { $max }.
cover-title = Imagen destacada
cover-alt = Qué muestra la imagen destacada
cover-hint = Va encima del texto, en las listas y donde se comparte la entrada.
cover-choose = Elegir una imagen
cover-none = Ninguna
cover-alt-hint = Una frase para quien no la ve. En blanco, vale la descripción que tenga en «Imágenes y archivos».
cover-silent = La imagen destacada no dice qué muestra. Unas palabras ayudan a quien no la ve.
cover-upload = O suba otra
cover-use = Subir como destacada
cover-uploaded = La imagen está subida y es la destacada. El texto aún no se ha guardado.
cover-wrong = No es ninguna de las imágenes de aquí. Elija una o súbala.
write-canonical = Publicada originalmente en
write-canonical-hint = Solo si antes apareció en otro sitio: la dirección completa. Los buscadores darán por original esa.
write-canonical-wrong = Escriba una dirección completa, como https://example.org/post.
write-interests = Sus intereses
write-interests-hint = Usted da el primer paso: ¿qué le une a lo que aquí se nombra?
write-audiences = Públicos
write-audiences-hint = Grupos a los que se dirige, separados por comas: Responsables de TI, Canal de venta.
write-subjects = Temas
write-subjects-hint = Las organizaciones y los productos de los que trata, uno por línea. Y más, si lo sabe: Acme Vault | product | acme.example
write-tags = Etiquetas
write-tags-hint = Separadas por comas.
terms-all = Etiquetas, públicos, temas
terms-all-lead = Los nombres bajo los que se clasifican las entradas. Una entrada los recibe en su editor; aquí reciben otro nombre u otra dirección, y las entradas se quedan.
terms-none = Todavía ninguno.
terms-name-hint = En todas partes donde aparece, al instante.
terms-slug-hint = El final del enlace. La dirección antigua y sus canales llevarán a los nuevos; quien se suscribió sigue suscrito.
terms-parted = Un nombre no lleva coma ni «|»: separan los nombres en el editor.
terms-taken = Otro ya tiene este nombre o esta dirección.
terms-merge-hint = Para hacer uno de dos, dele a este el nombre del otro: se le pregunta antes de que ocurra nada.
terms-merge-instead = Unir «{ $from }» con «{ $into }» en su lugar
terms-merge-title = Unir «{ $from }» con «{ $into }»
terms-merge-posts = { $count ->
    [0] Ninguna entrada está bajo «{ $from }».
    [one] 1 entrada pasa de «{ $from }» a «{ $into }». Si está bajo ambos, figura allí una sola vez.
   *[other] { $count } entradas pasan de «{ $from }» a «{ $into }». Las que están bajo ambos figuran allí una sola vez.
}
terms-merge-address = { $old } lleva desde entonces y para siempre a { $new }, y sus canales, a los canales correspondientes.
terms-merge-readers = { $count ->
    [0] Nadie está suscrito a «{ $from }».
    [one] 1 persona suscrita a «{ $from }» recibe «{ $into }» en su lugar.
   *[other] { $count } personas suscritas a «{ $from }» reciben «{ $into }» en su lugar.
}
terms-merge-said = Lo que se dijo en los comentarios sobre una relación con «{ $from }» se queda como se dijo; la página de «{ $into }» no los recoge.
terms-merge-final = «{ $from }» desaparece entonces, y no se puede deshacer. Quien todavía escriba ese nombre se refiere al otro.
terms-merge = Unir
series-all = Series
series-all-lead = Entradas que van juntas, en un orden. Una entrada pasa a ser parte de una serie en su editor; con la primera parte se crea la serie.
series-removed = La serie ya no existe. Sus entradas quedan por separado.
series-address = En público está en { $address }
series-name = Nombre
series-description = Descripción
series-description-hint = Va encima de las partes; como máximo { $max } caracteres.
series-parts = Partes
series-parts-lead = Al mover una se numeran todas. En público se ven las publicadas.
series-up = Subir
series-down = Bajar
series-by-date = Numerar por fecha
series-remove-title = Quitar la serie
series-remove-lead = Su página y sus feeds desaparecen. Las entradas se quedan.
series-remove = Quitar esta serie
write-more = Dirección, resumen, fecha, comentarios
write-slug = Dirección
write-slug-hint = El final del enlace. Si lo deja vacío, sale del título; la dirección antigua llevará a la nueva.
write-slug-wrong = La dirección necesita letras o cifras, como máximo 100.
write-slug-taken = Otra entrada o página tiene esta dirección.
write-summary = Resumen
write-summary-hint = Para los feeds y los buscadores.
write-lang = Idioma
write-lang-hint = Solo si no es el idioma del blog: en, pt-BR, ar. El árabe, el hebreo y el persa se leen entonces de derecha a izquierda.
write-lang-wrong = Escriba un código de idioma, como en, pt-BR o ar.
write-date = Publicar el
write-date-hint = En blanco significa ahora. Con una fecha futura queda programada. Zona horaria: { $zone }.
write-date-wrong = No parece una fecha con hora.
write-date-never = Esa hora no existe ese día: el reloj se adelanta y la salta. Elija una anterior o posterior.
write-date-twice = Esa hora se da dos veces ese día: el reloj se atrasa. Elija una anterior o posterior.
write-kind = Tipo
write-kind-post = Una entrada del blog
write-kind-page = Una página independiente
write-comments = Comentarios
write-comments-open = Abiertos
write-comments-hold = Abiertos; todos esperan revisión
write-comments-closed = Cerrados: lo publicado se queda
write-comments-off = Ninguno: sin hilo
write-comments-wrong = Elija una de estas opciones.
write-never-closes = No cerrar nunca por antigüedad
write-never-closes-hint = Si no, los comentarios se cierran a estos días de publicarse la entrada: { $days }.
write-slow = Modo lento
write-slow-wrong = Elija una de estas opciones.
slow-off = Desactivado
slow-every = Un comentario cada { $minutes ->
    [1] minuto
   *[other] { $minutes } minutos
}
write-terms-too-many = Ponga como máximo { $max }.
write-term-too-long = Cada uno, como máximo { $max } caracteres.
write-term-wrong = Cada uno necesita al menos una letra o una cifra.
write-subject-wrong = «{ $part }» no es «organisation», ni «product», ni un dominio.
write-too-long = El texto es demasiado largo: como máximo 512 KiB.
write-too-deep = Hay demasiadas citas y listas unas dentro de otras: como máximo 32 niveles.
write-wrong = Aún sin guardar: hay algo que revisar
write-save-draft = Guardar borrador
write-save = Guardar cambios
write-publish = Publicar
write-preview = Vista previa
write-submit = Enviar a aprobación
write-take-back = Retirar el envío
write-unlist = Publicar sin listar
write-unpublish = Volver a borrador
write-trash = Mover a la papelera
write-restore = Sacar de la papelera
write-words = { $count ->
    [one] 1 palabra
   *[other] { $count } palabras
}
write-saved-at = Guardado: { $date }
write-done-draft = Guardado.
write-done-submit = Enviada. La verá alguien que publica.
write-done-send-back = Devuelta a quien la escribió.
write-done-publish = Publicada.
write-done-scheduled = Programada para el { $date }.
write-done-unlist = Publicada para quien tenga el enlace; no sale en ninguna lista ni feed.
write-done-unpublish = Vuelve a ser un borrador. Ya no se ve en público.
write-done-trash = Movida a la papelera.
write-done-restore = Fuera de la papelera. Ahora es un borrador.
write-done-version = Esa versión ha vuelto. Lo que había antes está en el historial.
write-look = Verla
write-preview-saved = Vista previa. Todavía no se ve en público.
write-preview-unsaved = Vista previa. Aún no se ha guardado nada; su texto está más abajo.
write-preview-public = Vista previa de lo que ha escrito. En público se ve la versión publicada.
write-preview-out = Vista previa. Así se ve en público.
write-back = Volver a escribir
write-go-on = Seguir escribiendo
write-conflict = Entretanto, otra persona guardó esto
write-conflict-advice = No se ha perdido nada. El formulario conserva lo que escribió; lo que cambia en la versión guardada el { $date } figura aquí. Si guarda de nuevo, la suya ocupará su lugar.
write-conflict-differs = { $field }: de lo guardado a lo que usted escribió
write-conflict-theirs = { $field }, como se guardó
write-conflict-same = Los textos son iguales.

paste-too-long = Es demasiado texto con formato de una vez. Se pegó como texto sin formato.
paste-unreadable = Este formato no se puede leer. Se pegó como texto sin formato.
paste-done = Pegado con su formato. Deshacer lo quita; Ctrl+Shift+V pega texto sin formato.
paste-failed = Esta vez no se pudo leer el formato. Se pegó como texto sin formato.
advice-audience-missing = Es lo primero que se mira: ¿a quién le conviene leer esto?
advice-audience-long = Es largo para una sola línea. Nombre al grupo al que más le sirve.
advice-audience-everyone = Escribir para todo el mundo es difícil. ¿Quién lamentaría perdérselo?
advice-audience-title = Eso ya lo dice el título. Diga quién lo lee, no de qué trata.
advice-why-missing = Basta una frase: ¿qué se puede hacer, o dejar de hacer, cuando se sabe?
advice-why-long = Es largo. A menudo basta con la frase que más dice.
advice-why-post = Esto cuenta qué hace la entrada. Diga qué aporta a quien la lee.
advice-why-title = Eso ya lo dice el título. ¿Qué supone para quien lee?
# Words that say little of whom a post is for, and how a sentence begins that is about the post: each list with commas.
advice-words-everyone = todos, todas, todo el mundo, cualquiera, todos los lectores
advice-words-interested = interesa, interese, interesado, interesada, interesados, interesadas
advice-words-post = esta entrada, este artículo, en esta, en este
aid-word = 1 palabra
aid-words = { $n } palabras
aid-minute = 1 minuto de lectura
aid-minutes = { $n } minutos de lectura
paste-help = Lo que se pega desde Word, Google Docs, Outlook o una página web conserva títulos, listas, enlaces y tablas, como Markdown. Ctrl+Shift+V pega texto sin formato. Sin JavaScript se pega siempre sin formato.

elsewhere-open = Canal, carta, enlace compartido
elsewhere-title = En otros sitios: { $title }
elsewhere-lead = Tal como se guardó el { $date }. Lo escrito sin guardar no figura.
elsewhere-looks = Cómo se ve en otros sitios
elsewhere-feed = En un lector de canales
elsewhere-feed-hint = Primero lo que figura en la lista, luego lo que se abre. Cada programa tiene su propio estilo.
elsewhere-letter = Como carta
elsewhere-letter-hint = Lo que recibe quien pidió las entradas por correo, en el idioma del blog. En el marco, los enlaces no llevan a ninguna parte.
elsewhere-letter-frame = La carta
elsewhere-letter-alone = Abrir la carta sola
elsewhere-letter-plain = La misma como texto sin formato
elsewhere-subject = Asunto:
elsewhere-link = Como enlace compartido
elsewhere-link-hint = Lo que otros sitios y mensajerías muestran de un enlace a ella. Dónde cortan y si muestran la imagen depende de ellos.
elsewhere-link-no-words = Nada la describe allí: lo hace un resumen, o por qué importa.
elsewhere-link-no-picture = Allí no hay imagen: hace falta una imagen destacada, o una imagen lo bastante ancha en el texto.
pane-button = Vista previa al lado
pane-waits = La vista previa aparece aquí en cuanto haya título y texto.
unsaved-kept = A salvo ({ $time }); aún sin guardar.
unsaved-failed = Esta vez no se pudo poner a salvo lo que escribe. Guarde cuando pueda.
unsaved-offer = Tiene un texto del { $date } sin guardar.
unsaved-differs = En qué se diferencia de lo que hay en el editor
unsaved-take-up = Recuperarlo
unsaved-throw-away = Descartarlo
unsaved-taken-up = Este es su texto del { $date }. Aún no se ha guardado.
unsaved-thrown = Descartado.

approval-title = Pendiente de aprobación
approval-lead = Publíquela si está lista. O diga qué falta y devuélvala.
approval-note = Qué habría que cambiar
approval-note-missing = Diga qué habría que cambiar.
approval-send-back = Devolver
returned-title = Le han devuelto esta entrada
returned-lead = { $name } la devolvió el { $date } y escribe:

review-title = Enlace privado de revisión
review-hint = Quien tenga el enlace puede leer esto antes de que se publique. Los buscadores, no.
review-link = El enlace
review-make = Guardar y crear enlace
review-new = Guardar y crear otro enlace
review-end = Guardar y retirar el enlace
review-made = Guardado. El enlace está en «Enlace privado de revisión».
review-ended = Guardado. El enlace de revisión ya no funciona.
review-label = Sobre esta página
review-draft = Esto es un borrador, visible para quien tiene este enlace. No está publicado y aún puede cambiar.
review-scheduled = Se publicará el { $date }. Hasta entonces solo se puede leer con este enlace.

shelf-trashed = «{ $title }» está en la papelera. Se borra a los 30 días.
shelf-restored = «{ $title }» ha salido de la papelera. Estado: { $state }.
shelf-moved = No se hizo nada: entretanto, alguien cambió «{ $title }».
shelf-undo = Deshacer
shelf-column-acts = Qué se puede hacer

mail-returned = Le han devuelto «{ $title }»
mail-returned-lead = { $name } ha leído «{ $title }», la devuelve y escribe:
mail-returned-link = Su texto: { $url }
mail-submitted = «{ $title }» espera aprobación
mail-submitted-lead = { $name } ha enviado «{ $title }» a aprobación.
mail-submitted-link = Para leerla, publicarla o devolverla: { $url }

revisions-link = Historial
revisions-title = Historial de { $title }
revisions-of = { $title }, guardada: { $date }
revisions-lead = Se conserva cada versión guardada. Recuperar una crea otra nueva; no se pierde nada.
revisions-back = Volver al editor
revisions-all = Todas las versiones
revisions-none = No se ha guardado nada desde que se conservan las versiones. La próxima que se guarde será la primera.
revisions-by = por { $name }
revisions-newest = la actual
revisions-what-changed = Qué cambió esta versión
revisions-against-now = Comparada con la actual
revisions-no-change = Esta versión no cambió nada de lo que se guarda.
revisions-is-now = Esta es la versión actual.
revisions-texts-alone = Una de las dos se guardó antes de que las versiones lo conservaran todo: solo se comparan los textos.
revisions-restore = Recuperar esta versión
revisions-restore-hint = Lo que dice sustituye a lo que hay ahora. El estado, la dirección y la fecha no cambian.
revisions-restore-public = Sus textos se verán en público al instante. Estado, dirección y fecha no cambian.
revisions-lost-bylines = Ya no existe, o usted no puede firmar así: { $names }.
revisions-lost-cover = La imagen con la que abría, { $name }, ya no está. La imagen destacada queda como está ahora.
revisions-whole = El texto completo de esta versión


## Hilos y formulario de comentarios
thread-feed = Comentarios de «{ $title }»
thread-from-start = Desde el primer comentario
thread-more = { $count ->
    [one] 1 comentario más
   *[other] { $count } comentarios más
}
thread-many-more = Más de { $count } comentarios más
thread-in-reply-to = en respuesta a
thread-removed-comment = un comentario retirado
thread-removed = La moderación retiró este comentario. Sus respuestas se quedan.
thread-withdrawn = Quien escribió este comentario lo retiró. Sus respuestas se quedan.
thread-away = Este comentario no se muestra en este momento. Sus respuestas se quedan.
thread-reply = Responder
thread-reply-to = a { $name }
thread-fold-hide = Ocultar { $count ->
    [one] 1 respuesta
   *[other] las { $count } respuestas
} a { $name }
thread-fold-show = Mostrar { $count ->
    [one] 1 respuesta
   *[other] las { $count } respuestas
} a { $name }
thread-fold-count = { $count ->
    [one] 1 respuesta
   *[other] { $count } respuestas
}
thread-yours = Su comprobante
thread-of = del { $date }
host-ask = Preguntar
host-edit = Editar
host-hidden = Oculto.
host-undone = Deshecho.
host-asked = Pregunta enviada.
host-cut = Recortado. En público se ve […].
host-replied = Respuesta enviada.
host-done = Hecho.
thread-waiting = En espera, solo lo ve usted
thread-author = Autoría
thread-moderator = Moderación
thread-asks = pregunta a { $name }
thread-interests-here = En esta entrada:
thread-is-this-you = ¿Es usted? Responda con el enlace que recibió al enviarlo.
thread-mentions = Enlazan aquí
mention-liked-by = Le gusta a
mention-reposted-by = Compartido por
mention-reply = respondió
mention-like = indicó que le gusta
mention-repost = lo compartió
mention-mention = lo mencionó
webmention-taken = Gracias. La página se leerá en un momento.
webmention-source-wrong = El origen (source) no es una página de otro sitio.
webmention-target-wrong = El destino (target) no es una entrada que admita comentarios.
thread-report = Denunciar
thread-report-of = el comentario de { $name }
report-title = Denunciar un comentario de { $name }
report-comment = El comentario
report-lead = Si esto no debería estar aquí, avise a quienes llevan este blog. Nadie más ve lo que envíe, y no hace falta que diga quién es.
report-kind = ¿Qué tiene de malo?
report-press = Basta pulsar una vez.
report-kind-spam = Spam o publicidad
report-kind-insult = Un insulto o una amenaza
report-kind-private = Datos privados de alguien
report-kind-illegal = Es ilegal
report-kind-label = Lo que dice junto al nombre es falso
report-kind-other = Otra cosa
report-kind-missing = Elija qué tiene de malo.
report-short-spam = spam
report-short-insult = insulto
report-short-private = datos privados
report-short-illegal = ilegal
report-short-label = rótulo
report-short-other = otra cosa
report-counted = { $kind } ({ $count })
report-more = Decir algo más antes, si quiere
report-reason = ¿Qué deberíamos saber?
report-reason-hint = Una frase, como máximo 200 caracteres.
report-sent-title = Gracias
report-sent = Quienes llevan este blog lo mirarán. Lo que no deba estar aquí se retira; lo que se puede decir se queda.
report-sent-next = No hay que hacer nada más. No hemos preguntado quién es, así que nadie le escribirá; con una denuncia suya basta.
report-back = Volver al comentario
report-back-to-thread = Volver a los comentarios
says-label = Lo que dicen de sí quienes comentan
says-lead = Según declaran:
says-works = { $people ->
    [one] 1 trabaja para un proveedor
   *[other] { $people } trabajan para un proveedor
}
says-uses = { $people ->
    [one] 1 es cliente
   *[other] { $people } son clientes
}
says-shares = { $people ->
    [one] 1 tiene un interés económico
   *[other] { $people } tienen un interés económico
}
says-used-to = { $people ->
    [one] 1 trabajó antes para un proveedor
   *[other] { $people } trabajaron antes para un proveedor
}
says-none = { $people ->
    [one] 1 dice no tener vínculos
   *[other] { $people } dicen no tener vínculos
}
says-verified = { $people ->
    [one] Con verificación: 1 persona
   *[other] Con verificación: { $people } personas
}
says-showing = { $comments ->
    [one] Se muestra 1 comentario
   *[other] Se muestran { $comments } comentarios
}. Según declaran, { $people }.
says-showing-verified = { $comments ->
    [one] Se muestra 1 comentario
   *[other] Se muestran { $comments } comentarios
} con algo verificado sobre quién habla.
says-nobody = Aquí ningún comentario dice eso.
says-all = Todos los comentarios
thread-closed = Los comentarios de esta entrada están cerrados.
thread-closed-by-age = Los comentarios se cerraron el { $date }, { $days ->
    [one] un día
   *[other] { $days } días
} después de publicarse la entrada.
thread-replies-closed = Este hilo ya no admite respuestas.
thread-pinned = Fijado
thread-pinned-by = Lo fijó { $name }
thread-pinned-place = Ir a su lugar en el hilo
closed-replies-title = Aquí ya no se admiten respuestas
comment-replies-closed = Este hilo ya no admite respuestas. Lo que escribió sigue abajo: si lo envía de nuevo, será un comentario aparte.
comment-slow = Modo lento: un comentario cada { $minutes ->
    [1] minuto
   *[other] { $minutes } minutos
}.
comment-too-early = Aquí está activo el modo lento. Podrá enviarlo a esta hora: { $time }. No se guardó nada; lo que escribió sigue abajo.
summary-none = Moderación: { $published ->
    [one] 1 comentario publicado
   *[other] { $published } comentarios publicados
}, ninguno descartado.
summary-few = Moderación: { $published ->
    [one] 1 comentario publicado
   *[other] { $published } comentarios publicados
}, unos pocos no.
summary-many = Moderación: { $published ->
    [one] 1 comentario publicado
   *[other] { $published } comentarios publicados
}, { $count } no ({ $parts }).
summary-reason = { $count } «{ $reason }»
summary-reported = { $count } por denuncias
summary-others = { $count } por otros motivos
summary-spam = El spam no se cuenta.
summary-all-read = Todos los comentarios se leen antes de publicarse.
summary-some-read = Algunos comentarios se leen antes de publicarse.
host-pin = Fijar
host-unpin = Desfijar
host-close-replies = Cerrar respuestas
host-open-replies = Abrir respuestas
host-pinned = Fijado: ahora va el primero.
host-unpinned = Ya no está fijado.
host-replies-closed = Este hilo ya no admite respuestas.
host-replies-opened = Este hilo vuelve a admitir respuestas.
host-steer = Cómo admite comentarios esta entrada
host-close-comments = Cerrar comentarios
host-open-comments = Abrir comentarios
host-slow-set = Aplicar
comment-write = Escriba un comentario
comment-policy = Qué se espera de los comentarios
comment-on = En
comment-body = Comentario
comment-body-hint = Valen párrafos, *énfasis*, listas, > citas, `código` y enlaces.
comment-body-missing = El comentario está vacío. Escriba algo.
comment-body-nothing = Nada de esto se puede mostrar: en los comentarios no se admiten imágenes ni HTML. Dígalo con palabras.
comment-body-too-long = En un comentario caben { $max } bytes, más o menos otras tantas letras; este tiene { $size }. Acórtelo o envíelo por partes.
comment-body-too-deep = Hay demasiadas citas y listas unas dentro de otras. Quite algunos niveles.
comment-name = Nombre
comment-name-missing = Ponga un nombre. Basta el de pila o un seudónimo.
comment-email-hint = No se muestra nunca. Solo para decirle qué pasó con su comentario.
comment-email-wrong = No parece una dirección de correo. Puede dejarlo en blanco.
comment-website = Sitio web
comment-website-wrong = No parece la dirección de un sitio web. Puede dejarlo en blanco.
comment-parent-gone = El comentario al que responde ya no está en el hilo. Aquí tiene su texto: si lo envía ahora, abre un hilo propio.
comment-leave-empty = Deje esto en blanco
comment-remember = Recordarme aquí, con una cookie que solo lee este sitio
comment-follow = Escribirme cuando alguien responda
comment-follow-where = Para contarle las respuestas necesitamos su dirección. O quite la marca: la página siguiente ofrece otras vías.
thread-follow = Seguir esta conversación
comment-next-held = Su comentario queda retenido hasta que alguien lo lea, normalmente en menos de un día. Recibirá un enlace privado donde ver qué pasa, cambiarlo o retirarlo.
comment-next-maybe = El primer comentario queda retenido hasta que alguien lo lea, normalmente en menos de un día. Recibirá un enlace privado donde ver qué pasa, cambiarlo o retirarlo.
comment-signs-as = Con la firma de { $name }; se publica al instante.
comment-send = Enviar
comment-preview = Vista previa
comment-field-affiliation = Vínculo
reply-title = Responder a { $name }
reply-to-this = A lo que responde
preview-title = Vista previa
preview-not-sent = Aún no se ha enviado nada. Así quedará su comentario.
preview-will-stand = Así quedará
preview-change-or-send = Cambiarlo o enviarlo
form-wrong-title = { $count ->
    [one] Hay un campo que revisar
   *[other] Hay { $count } campos que revisar
}
form-not-sent = Su comentario aún no se ha enviado
closed-title = Aquí los comentarios están cerrados
closed-advice = Esta entrada ya no admite comentarios, así que el suyo no se recibió.
kept-title = Su texto
kept-copy = Para copiar


## Comprobantes
receipt-waiting = Gracias, su comentario ha llegado
receipt-waiting-asked = Ha llegado, y hay una pregunta para usted
receipt-waiting-answered = Gracias, su respuesta ha llegado
receipt-published = Su comentario está publicado
receipt-published-labelled = Publicado, con su rótulo
receipt-published-answered = Publicado, y su respuesta ha llegado
receipt-published-asked = Publicado, con una pregunta para usted
receipt-not-published = Su comentario no se publicó
receipt-held-again = Su comentario espera de nuevo
receipt-label-gone = Su rótulo se quitó el { $date }
receipt-label-gone-advice = El comentario sigue donde está. Lo que declare a partir de ahora lo lee antes una persona.
receipt-taken-off = Su comentario se ha quitado de la página
receipt-withdrawn = Ha retirado este comentario
receipt-withdrawn-advice = Ya no está en ninguna parte. Las respuestas se quedan, bajo un simple aviso.
receipt-waiting-title = Pendiente de lectura
receipt-waiting-advice = Antes lo lee una persona, normalmente en menos de un día.
receipt-waiting-no-mail = No dejó ningún correo, así que vuelva a esta página para ver qué ha pasado.
receipt-waiting-mail = Dejó un correo y puede que le avisemos por ahí; en esta página siempre consta.
receipt-stands = Está en el hilo
receipt-see-it = Verlo allí.
receipt-answered = { $name } le respondió el { $date }.
receipt-why = Por qué
receipt-decided-by = { $name } lo decidió el { $date }:
receipt-decided-by-rule = Una regla de este sitio lo decidió al recibirlo:
receipt-decided = Se decidió el { $date }:
receipt-spam = Se tomó por publicidad. Si no lo es, escríbalo de nuevo con otras palabras.
receipt-held-again-advice = Se publicó con lo que usted declaró sobre sus vínculos. Como lo retiró, alguien lo mirará de nuevo; hasta entonces no se muestra.
receipt-away-for-now-advice = Alguien del equipo lo está mirando de nuevo. Hasta entonces no se muestra; no tiene que hacer nada.
receipt-taken-off-advice = Alguien del equipo lo quitó después de publicarse.
receipt-write-again = Puede escribir de nuevo. Su texto está abajo, no se ha perdido nada.
receipt-your-comment = Su comentario
receipt-not-done = No se hizo
receipt-follow = Avisarme cuando alguien responda
receipt-follows = Se entera de las respuestas por correo, en { $email }.
receipt-follows-otherwise = Se entera de las respuestas por la vía que eligió.
receipt-follow-waits = Se enterará de las respuestas en { $email } cuando confirme el enlace que se envía allí.
receipt-follow-stop = No avisarme más
receipt-follow-waits-otherwise = Se enterará de las respuestas en cuanto la vía que eligió haya contestado.
receipt-follow-choose = Avisarme cuando alguien responda: en un feed propio, con este navegador o con un programa
receipt-follow-otherwise = De otra forma que por correo: en un feed propio, con este navegador o con un programa
receipt-what-you-can-do = Qué puede hacer
receipt-edit = Editar el comentario
receipt-edit-until = Puede editarlo hasta: { $time }.
receipt-edit-until-read = Puede editarlo hasta: { $time }. Alguien lee el cambio antes de que sustituya al texto.
receipt-edit-save = Guardar el cambio
receipt-edit-too-late = Ya pasó el plazo para editar este comentario. Aquí tiene su texto para copiarlo; puede enviarlo como otro comentario.
receipt-edit-waits = Su cambio está pendiente de lectura
receipt-edit-waits-advice = Hasta entonces sigue el texto anterior. Este es el nuevo:
receipt-withdraw = Retirar el comentario
receipt-withdraw-advice = Desaparece de la página al instante. Las respuestas se quedan, bajo un simple aviso.
receipt-withdraw-now = Retirarlo
receipt-stored = Ver o borrar lo que se guarda de usted
receipt-stored-what = Su nombre, el comentario y su historial, lo que dijo de sus vínculos, y el correo y el sitio web si los dejó. Las copias de seguridad del sitio lo conservan hasta que se reemplazan.
receipt-stored-others = { $count ->
    [one] Aquí se le recuerda, así que este comentario y el otro suyo van juntos.
   *[other] Aquí se le recuerda, así que este comentario y los otros { $count } suyos van juntos.
}
receipt-export = Descargarlo en un archivo
receipt-erase-advice = Borrar lo elimina todo, también de la página, y este enlace deja de funcionar. Solo queda en las copias de seguridad anteriores, hasta que se reemplacen. No se puede deshacer.
receipt-erase-sure = Quiero que se borre todo
receipt-erase-now = Borrar todo
receipt-erase-unsure = Marque «Quiero que se borre todo» si es lo que quiere: no se puede deshacer.
receipt-keep = Guarde este enlace
receipt-keep-advice = Es la única llave de su comentario. Guárdelo en marcadores; nadie más lo tiene.
receipt-gone = Este enlace ya no abre nada
receipt-gone-advice = Lo que abría se ha borrado, como quiso quien lo escribió: el texto, el nombre, la dirección, todo lo escrito.
receipt-gone-works = Se puede leer como siempre, los comprobantes de otros comentarios siguen abriéndose y puede comentar de nuevo cuando quiera.


## Filtrado: por qué se retuvo un comentario
rule-everything = Aquí se leen antes todos los comentarios
rule-first_comment = Primer comentario de esta persona
rule-not_trusted = Por ahora no es de confianza: se le rechazó algo
rule-byline_name = El nombre es una firma del equipo, o se le parece
rule-mixed_scripts = El nombre mezcla alfabetos dentro de una palabra, como los nombres imitados
rule-unverified_claim = Dice trabajar en aquello de lo que trata la entrada; nadie lo ha verificado
rule-disguised_organisation = La organización esconde caracteres, o se parece al nombre de este sitio
rule-we_beside_subject = Dice «nosotros» o «nuestro» junto a un tema de la entrada
rule-names_subject = Nombra un tema de la entrada
rule-link = Lleva un enlace
rule-many_links = Lleva muchos enlaces
rule-promotion = Suena a publicidad
rule-tone = Habla de las personas más que del tema
rule-capitals = Casi todo en mayúsculas
rule-long = Comentario largo
rule-repeated_text = El mismo texto llegó hace poco
rule-looks_like_spam = Parece spam
rule-perhaps_spam = Podría ser spam
rule-honeypot = Rellenó un campo que las personas no ven
rule-banned = Viene de donde la moderación lo bloqueó todo
rule-imported = Sin decidir aún donde se importó, o apartado allí
rule-other = Lo retuvo una regla


## La bandeja
desk-pages = Páginas de la bandeja
desk-next = Página siguiente
desk-views = Vistas
desk-view-pending = Pendientes
desk-view-answered = Contestados
desk-view-edited = Cambiados
desk-view-reported = Denunciados
desk-view-appealed = Apelaciones
desk-view-waiting = A la espera de respuesta
desk-view-published = Publicados
desk-view-rejected = Rechazados
desk-view-spam = Spam
desk-view-hidden = Ocultos
desk-view-trash = Papelera
desk-count-many = +{ $count }
desk-more-wait = Esperan más de los que figuran aquí:
desk-group = en espera: { $waiting } · publicados: { $published }
desk-calm = No hay nada pendiente
desk-calm-more = Todos los comentarios están leídos.
desk-calm-read = Leer el blog
desk-calm-write = Escribir una entrada
desk-calm-view = Aquí no hay nada
desk-calm-back = Ver lo pendiente
desk-history = Historial de decisiones
desk-find = Buscar
desk-find-label = Buscar en esta vista
desk-find-hint = Palabras, un nombre, un correo o su dominio
desk-find-clear = Limpiar
desk-filter = Filtrar
desk-filter-post = Entrada (su dirección)
desk-filter-post-unknown = Ninguna entrada tiene esta dirección.
desk-filter-rule = Por qué se retuvo
desk-filter-stands = Lo que declara quien escribe
desk-filter-you-are = Perfil declarado
desk-filter-about = Sobre
desk-filter-from = Enviado desde el
desk-filter-to = Enviado hasta el
desk-filter-day-wrong = No parece un día, como 2026-03-01.
desk-filter-days-turned = Este día es anterior al primero.
desk-filter-any = Cualquiera
desk-filter-do = Filtrar
desk-filters-active = Filtros aplicados
desk-filter-remove = Quitar el filtro «{ $filter }»
desk-filtered-post = Entrada: { $title }
desk-filtered-person = De quien escribió como { $name }
desk-filtered-nobody = De quien escribió un comentario que no está aquí
desk-filtered-you-are = Perfil: { $chip }
desk-filtered-about = Sobre { $about }
desk-filtered-from = Desde el { $day }
desk-filtered-to = Hasta el { $day }
desk-stands-works = Trabaja allí
desk-stands-sells = Lo vende o le da servicio
desk-stands-uses = Lo usa o lo compra
desk-stands-shares = Tiene acciones o cobra de allí
desk-stands-used-to = Trabajó allí
desk-stands-none = Sin vínculos
desk-stands-declined = Prefiere no decirlo
desk-stands-unstated = Nada declarado
desk-only-post = Solo esta entrada
desk-everything = Todo lo de { $name }
desk-found = Encontrados: { $count }
desk-found-many = Encontrados: { $count } o más
desk-found-cut = Muchísimos comentarios lo tienen: de esta vista se miran los { $count } más recientes. Con otra palabra o un filtro aparecen los anteriores.
desk-found-looked = Muchísimos comentarios tienen esto: de los { $count } más recientes, estos tienen todo lo que busca. Con un día u otra palabra aparecen los anteriores.
desk-found-nothing = No se encontró nada
desk-found-nothing-advice = Nada en «{ $view }» lo tiene todo. Los números de arriba dicen dónde está; o busque con menos palabras o sin filtro.
desk-status-pending = Pendiente
desk-status-published = Publicado
desk-status-rejected = No publicado
desk-status-spam = Spam
desk-status-hidden = Oculto
desk-status-trashed = En la papelera
desk-in-reply = En respuesta a
desk-in-reply-to = En respuesta a { $name }
desk-opens-thread = Nadie; abre un hilo.
desk-text-of = Lo que escribió { $name }
desk-why-held = Por qué se retuvo
desk-no-reason = No intervino ninguna regla.
desk-held-until = Retenido a la espera de respuesta hasta el { $until }
desk-taken-back = Lo retiró quien lo escribió
desk-answered = Contestó a su pregunta
desk-edited = Lo cambió quien lo escribió
desk-edit = Querría cambiarlo así:
desk-answer = Contestó:
desk-answer-declined = Prefiere no decirlo.
desk-answer-nothing = Contestó; no hay nada que mostrar.
desk-answer-withdrawn = Retiró lo declarado; no se muestra nada.
desk-said-to-team = { $label } (solo para el equipo)
desk-answer-waits = (texto propio, no se publica hasta que usted lo acepte)
desk-pair = { $heading }: { $text }
desk-about = Sobre el comentario de { $name }
desk-here = { $name } en este blog
desk-not-remembered = No hay datos: prefirió que no se le recuerde, o es alguien nuevo.
desk-first-here = Ningún comentario antes de este.
desk-trusted = De confianza aquí.
desk-not-trusted = Comentarios que le faltan para ser de confianza: { $missing }.
desk-seen-here = Publicados: { $published }; rechazados: { $rejected }; primera vez: { $since }.
desk-stands = Vínculos de { $name }
desk-says = { $label }
desk-says-waiting = { $label } (aún no se muestra)
desk-asked = Se le preguntó el { $at }, sin respuesta todavía.
desk-asked-expired = Se le preguntó y no contestó a tiempo.
desk-asked-undeliverable = El correo con la pregunta no se pudo entregar. Espera en el comprobante.
desk-answered-in-thread = Contestó en el hilo.
desk-answer-not-published = Esa respuesta también espera en la bandeja.
desk-answer-see = Ver la respuesta en la bandeja
desk-leave-it = Dejarlo así
desk-own-words = Rótulo con sus propias palabras
desk-own-words-label = Palabras que publicó { $name }
desk-own-words-hint = Al pie de la letra, como máximo { $max } caracteres, y se muestran entre comillas. Puede responder «así no».
desk-own-words-show = Mostrar junto al nombre
desk-own-words-wrong = Estas palabras no figuran así en lo publicado. Cópielas tal cual.
desk-clarify = Preguntar otra vez
desk-clarify-hint = Solo lo ve quien recibe la pregunta, en su comprobante y por correo. Lo que contestó se queda hasta entonces.
desk-clarify-send = Enviar la pregunta
desk-clarified-often = Ya se ha preguntado bastante por esta respuesta. Toca resolverla.
desk-take-question-back = Retirar la pregunta
desk-question-moved = Entretanto, la pregunta ha avanzado
desk-not-allowed-quote = Ya dijo cuáles son sus vínculos, prefirió no decirlo o lo retiró: nadie habla en su lugar.
desk-done-clarified = Se preguntó otra vez a { $name }.
desk-done-cancelled = Se retiró la pregunta a { $name }.
desk-nothing-said = Aún no ha dicho nada.
desk-reach = Cómo contactar con { $name }
desk-reach-mail = localizable por correo
desk-reach-receipt = solo si vuelve
desk-reach-team = del equipo
desk-reach-mail-confirmed = Por correo, { $email }, confirmado. Una pregunta también puede esperar en el comprobante.
desk-reach-mail-unconfirmed = Por correo, { $email }, sin confirmar. Una pregunta también puede esperar en el comprobante.
desk-reach-receipt-long = Solo si vuelve a su comprobante. Es mejor preguntar en el hilo.
desk-links = Enlaces
desk-no-links = Ninguno.
desk-website = Su sitio web:
desk-link-to = Un enlace a
desk-decided = Decidido
desk-decided-by = Por { $name }, { $at }
desk-verified = ¿Verificado?
desk-vouch = Avalar a { $name }
desk-official = Confirmar: habla en nombre de { $name }
desk-is-official = Confirmado como oficial.
desk-revoke = Retirar la verificación
desk-done-vouched = La redacción avala a { $name }.
desk-done-official = Confirmado: { $name } habla en nombre de la organización.
desk-done-unverified = Se retiró la verificación de { $name }.
desk-alone = Solo este comentario
desk-decide = Decidir sobre el comentario de { $name }
desk-approve = Aprobar
desk-accept = Aceptar
desk-accept-approve = Aceptar y aprobar
desk-chips-only = Solo opciones
desk-without-label = Sin rótulo
desk-seen = Visto
desk-accept-edit = Aceptar el cambio
desk-decline-edit = Dejar el texto como está
desk-reply = Responder
desk-reply-to = Responder a { $name }, con la firma de { $byline }
desk-approve-reply = Aprobar y responder
desk-send-reply = Enviar respuesta
desk-reply-too-long = La respuesta puede tener como máximo 16 KiB de texto.
desk-reply-too-deep = En la respuesta hay demasiadas citas o listas unas dentro de otras.
desk-reply-begun = Su respuesta aún no se ha enviado, por eso no se decidió nada. Envíela con el botón que está debajo, o vacíe el campo y pulse de nuevo.
desk-ask = Preguntar
desk-ask-legend = Preguntar a { $name } por sus vínculos
desk-question-to = Pregunta para { $name }
desk-chips = Respuestas ofrecidas
desk-chips-all = todas
desk-chips-some = { $count } de { $all }
desk-chips-hint = «Ninguno» y «Prefiero no decirlo» están siempre.
desk-questions = O pregunte en su lugar:
desk-question-preview = Ver cómo queda
desk-question-reads = En el hilo, de { $byline }:
desk-question-reads-private = En el comprobante, de { $byline }:
desk-asked-by-own-rule = Preguntó una regla. { $rule }
desk-asked-by-rule = Preguntó una regla: { $rule } — { $subject }
desk-place = Dónde aparece
desk-place-public = En el hilo, como su respuesta
desk-place-private = Solo en el comprobante
desk-publish-ask = Publicar y preguntar
desk-ask-published = Preguntar
desk-hold-ask = Retener y preguntar
desk-reject = Rechazar
desk-reason = Motivo
desk-reason-hint = { $name } lee el motivo en el comprobante y, si dejó dirección, por correo.
desk-reason-own = Otro motivo, o ninguno
desk-reason-person = Habla de una persona, no del tema
desk-reason-promotion = Promoción encubierta
desk-reason-off-topic = Fuera de tema
desk-reason-repeat = Ya se ha dicho
desk-reason-source = Afirma sin citar fuentes
desk-reason-none = Sin motivo indicado
desk-hide = Ocultar
desk-edit-text = Editar
desk-edit-of = Qué queda de lo que escribió { $name }
desk-edit-hint = Quite palabras y recorte: en su lugar se verá […]. Cualquier otro cambio vuelve a quien lo escribió, que puede usarlo o no.
desk-cut = Recortar
desk-cut-approve = Recortar y aprobar
desk-cut-ask = Recortar y preguntar
desk-cut-approve-ask = Recortar, publicar y preguntar
desk-send-back = Devolver con este texto
desk-send-back-nothing = Para devolverlo, escriba el texto que propone.
desk-send-back-long = El texto es demasiado largo para un comentario, o tiene demasiados niveles.
desk-done-sent-back = Devuelto a { $name } con otro texto.
desk-sent-back = Devuelto el { $at }, texto propuesto:
desk-proposal-used = { $name } usó el texto propuesto, { $at }.
desk-proposal-kept = { $name } mantuvo su propio texto, { $at }.
history-comment-sent-back = Devuelto con otro texto
history-comment-proposal-used = Texto propuesto usado
history-comment-proposal-kept = Texto propuesto sin usar
host-sent-back = Devuelto.
proposal-title = { $name } propone otro texto
proposal-lead = Enviado el { $date }. Solo usted puede hacerlo suyo.
proposal-yours = Su texto
proposal-theirs = El texto propuesto
proposal-difference = En qué se diferencian
proposal-advice = Si mantiene el suyo, la moderación lo verá y decidirá sobre su comentario tal como está. También puede escribir abajo un texto propio, mientras haya plazo.
proposal-use = Usar este texto
proposal-keep = Mantener el mío
proposal-gone = Esta propuesta ya no está abierta: se contestó o se retiró. No se cambió nada.
difference = En qué se diferencian
difference-gone = quitado:
difference-new = añadido:
api-edit-both = Un comentario se recorta o se devuelve con otro texto, pero no ambas cosas.
mail-sent-back = { $name } propone otro texto. En su comprobante puede usarlo o mantener el suyo; nada cambia hasta que lo haga.
mail-subject-sent-back = Se propone otro texto para su comentario en «{ $post }»
mail-about-text = Sobre su comentario en «{ $post }».
desk-cut-reply = Responder como { $byline }, si quiere
desk-cut-nothing = Aún no se ha quitado nada.
desk-cut-adds = Las palabras solo se pueden quitar, no cambiar, añadir ni mover. Para proponer otro texto, devuelva el comentario.
desk-done-cut = Recortado lo que escribió { $name }.
desk-restore = Restaurar
desk-spam = Spam
desk-block = Bloquear
desk-block-legend = Bloquear el lugar desde donde escribe { $name }
desk-block-button = Spam y bloquear
desk-block-nothing = Elija qué bloquear.
desk-block-together = Bloquear el lugar desde donde escriben
desk-block-unknown = Elija qué bloquear, entre lo que se sabe de estos comentarios.
block-what = No más comentarios de
block-person = { $name }, a quien aquí se recuerda
block-network = la red de la que vino
block-people = quienes aquí se recuerdan
block-addresses = sus direcciones de correo
block-networks = las redes de las que vinieron
block-domain = { $domain }, en direcciones y enlaces
block-how-long = Duración
block-days = { $days ->
    [one] un día
   *[other] { $days } días
}
block-for-good = sin límite
block-silently = No avisar a nadie: lo que se envíe va a spam
bans-title = Bloqueos
bans-lead = De estos orígenes no se admiten comentarios. Quien recibe aviso lo lee al enviar uno y conserva lo que escribió; quien no, obtiene un comprobante como cualquiera, y el comentario va a spam. Al equipo nunca se le bloquea.
bans-none = No hay nada bloqueado.
bans-what = Qué
bans-until = Hasta
bans-by = Por
bans-by-at = { $name }, { $at }
bans-because = por este comentario
bans-person = Alguien a quien aquí se recuerda
bans-address = Una dirección de correo
bans-network = La red de la que vino
bans-silent = sin avisar
bans-lift = Levantar
bans-add = Bloquear un dominio
bans-domain = Dominio
bans-domain-hint = Con todo lo que cuelga de él, en correos, sitios web y enlaces: shop.example.
bans-domain-wrong = Indique un dominio, como shop.example.
bans-block = Bloquear
bans-done-made = Bloqueo en vigor: { $what }.
bans-done-lifted = Bloqueo levantado: { $what }.
bans-gone = El bloqueo ya vuelve a estar en vigor, ha vencido o se ha olvidado: lo que se levanta se conserva un día.
comment-banned = De aquí no se admiten comentarios. No se guardó nada; lo que escribió sigue abajo.
comment-banned-until = De aquí no se admiten comentarios hasta el { $until }. No se guardó nada; lo que escribió sigue abajo.
api-banned = De ahí no se admiten comentarios.
desk-trash = Papelera
desk-undo = Deshacer
desk-arrived = { $count ->
    [one] Un comentario nuevo
   *[other] { $count } comentarios nuevos
}
desk-show = Mostrar
desk-unreached = No se pudo enviar; no se cambió nada. Inténtelo de nuevo.
desk-show-later = Estarán aquí cuando termine de escribir.
desk-moved-by = { $name } decidió: { $state }
desk-on-it = { $count ->
    [one] { $name } está con esto
   *[other] { $name } están con esto
}
desk-take = Avisar al resto de que estoy con esto
desk-decision-unknown = No es ninguno de los botones. Elija de nuevo.
desk-done-approve = Aprobado el comentario de { $name }{ $also ->
    [both] , con respuesta y pregunta enviadas
    [reply] {" "}y enviada la respuesta
    [question] {" "}y enviada la pregunta
   *[nothing] {""}
}.
desk-done-keep = { $also ->
    [both] Enviadas la respuesta y la pregunta a { $name }
    [reply] Enviada la respuesta a { $name }
    [question] Enviada la pregunta a { $name }
   *[nothing] Resuelto el comentario de { $name }
}.
desk-done-hold = Retenido el comentario de { $name }, con la pregunta enviada.
desk-done-reject = Rechazado el comentario de { $name }.
desk-done-spam = Marcado como spam el comentario de { $name }.
desk-done-block = Marcado como spam el comentario de { $name } y bloqueado su origen.
desk-done-hide = Ocultado el comentario de { $name }.
desk-done-trash = Movido a la papelera el comentario de { $name }.
desk-done-restore = Restaurado el comentario de { $name }. Estado: { $state }.
desk-done-edit-accepted = Aceptado el cambio de { $name }.
desk-done-edit-declined = El texto de { $name } queda como está.
desk-done-undo = Deshecho. { $name }: { $state }.
desk-still-blocked = Una parte sigue bloqueada: de ahí venían también otros comentarios que se bloquearon a la vez.
desk-already-by = Ya lo decidió { $name }: { $state }, { $at }
desk-already-changed = Este comentario ha cambiado desde que lo abrió: { $state }
mailed-title = Un comentario espera su decisión
mailed-title-over = El comentario de su correo
mailed-desk = Abrirlo en la bandeja
mailed-late = El enlace del correo valía 7 días. Aún se puede decidir sobre el comentario en la bandeja.
mailed-changed = El comentario ha cambiado desde que se envió el correo; esto es lo que dice ahora. Decida en la bandeja.
mailed-typed = Lo que escribió
desk-already-advice = Su decisión no se aplicó y no se envió nada. Lo que escribió sigue en su cuadro, y los botones muestran lo que se puede hacer ahora.
desk-not-done = No se hizo nada
desk-form-advice = Mire lo que se indica abajo y pulse de nuevo el botón. Lo que escribió sigue ahí.
desk-not-allowed-decision = El estado del comentario no lo permite. Los botones muestran lo que se puede hacer ahora.
desk-not-allowed-unpublished = Para responder o preguntar en el hilo, el comentario tiene que estar publicado. Apruébelo o pregunte en privado; lo que escribió sigue en su cuadro.
desk-not-allowed-byline = No tiene ninguna firma con la que responder o preguntar.
desk-not-allowed-reader = Solo se puede contestar o preguntar sobre comentarios de fuera del equipo.
desk-not-allowed-asked = Ya hay una pregunta abierta sobre este comentario. Con una basta.
desk-not-allowed-often = A esta persona se le ha preguntado tres veces en 30 días. Mejor dejarlo estar.
desk-not-allowed-now = En la última hora se ha preguntado mucho. Haga esta pregunta un poco más tarde; lo que escribió sigue en su cuadro.
desk-cannot-undo = Ya no se puede deshacer
desk-cannot-undo-advice = Desde entonces ha pasado algo más con el comentario. Abajo se ve como está ahora.
desk-already-undone = Ya se había deshecho
desk-already-undone-advice = No se cambió nada.
desk-reported = rótulo denunciado
desk-reported-comment = denunciado
desk-reports-comment = { $count ->
    [one] 1 persona lo denuncia:
   *[other] { $count } personas lo denuncian:
}
desk-reports-hid-it = Tiene tantas denuncias que no se ve en público hasta que alguien decida.
desk-reports-seen = Visto, se queda
desk-leave-hidden = Dejarlo oculto
desk-reports-gone = Ya nadie denuncia esto, o alguien se adelantó
desk-replies-closed = Respuestas cerradas
desk-done-pinned = Fijado el comentario de { $name }: va el primero de su hilo.
desk-done-unpinned = Ya no está fijado el comentario de { $name }.
desk-done-thread-closed = Cerrado el hilo bajo el comentario de { $name }.
desk-done-thread-opened = Abierto de nuevo el hilo bajo el comentario de { $name }.
desk-done-comments-closed = Los comentarios de «{ $post }» están cerrados.
desk-done-comments-opened = Los comentarios de «{ $post }» están abiertos.
desk-done-comments-aged = Los comentarios de «{ $post }» vuelven a cerrarse con la antigüedad de la entrada.
desk-done-slow = Modo lento para «{ $post }»: { $slow }.
desk-thread-moved = No se cambió nada
desk-thread-moved-advice = Ya estaba así, o el comentario ya no está publicado. Así está ahora.
desk-done-reports-settled = Visto: el comentario de { $name } se queda.
desk-reports = { $count ->
    [one] 1 persona denuncia este rótulo
   *[other] { $count } personas denuncian este rótulo
}
desk-label-fine = El rótulo está bien
desk-redact-label = Quitar el rótulo
desk-redact-reason = ¿Por qué? { $name } lo leerá en el comprobante
desk-redact-missing = Diga por qué se quita el rótulo: lo leerá quien lo declaró.
desk-label-gone = Ya no hay nada que decidir sobre este rótulo
desk-label-gone-advice = Alguien decidió sobre él, o ya no está, o el comentario ha cambiado. No se cambió nada.
desk-done-label-kept = El rótulo de { $name } se queda.
desk-done-label-redacted = Quitado el rótulo de { $name }.
history-comment-hidden-by-reports = Oculto por muchas denuncias
history-comment-reports-settled = Denuncias vistas, se queda
history-comment-label-kept = Rótulo denunciado, se queda
history-comment-label-redacted = Rótulo quitado
desk-edit-gone = Este cambio ya no espera
desk-edit-gone-advice = Alguien decidió sobre él, o quien lo escribió lo retiró. No se cambió nada.
desk-appeal = Apelación
desk-appeal-asked = { $name } pide una segunda revisión, { $at }.
desk-appeal-reason = El motivo que recibió: «{ $reason }».
desk-appeal-own = La decisión fue suya; mejor que esta revisión la haga otra persona.
desk-appeal-keep = La decisión se mantiene
desk-appeal-gone = Ya nadie pide una segunda revisión de esto, o alguien se adelantó
desk-done-appeal-kept = La decisión sobre el comentario de { $name } se mantiene.
desk-key-stands = la decisión se mantiene
history-comment-appealed = Segunda revisión pedida
history-comment-appeal-kept = Decisión mantenida tras una segunda revisión
appeal-title = Una segunda revisión
appeal-ask = Pedir una segunda revisión
appeal-advice = Se puede pedir una vez. La lee alguien del equipo, si es posible otra persona, y la respuesta aparece en esta página.
appeal-words = ¿Por qué deberíamos mirarlo de nuevo?
appeal-hint = Como máximo { $max } caracteres. Solo lo lee el equipo.
appeal-send = Pedirla
appeal-missing = Diga en pocas palabras por qué deberíamos mirarlo de nuevo.
appeal-gone = No hay nada que revisar: se decidió de nuevo, o ya lo había pedido.
appeal-waits = Pidió una segunda revisión el { $date }. La lee alguien del equipo; la respuesta aparecerá aquí.
appeal-kept = Pidió una segunda revisión. Alguien del equipo lo miró de nuevo el { $date }: la decisión se mantiene.
appeal-granted = Pidió una segunda revisión. Alguien del equipo lo miró de nuevo el { $date } y está publicado.
mail-appeal-one = Se pide una segunda revisión en «{ $post }» ({ $blog })
mail-appeal-entry = { $name }, en «{ $post }» (pide una segunda revisión):
mail-appeal-words = Apelación: «{ $words }»
mail-appeal-kept = Pidió una segunda revisión. Alguien del equipo lo miró de nuevo: la decisión se mantiene.
desk-conflict = En qué se diferencian
desk-conflict-seen = El texto ha cambiado. De lo que usted leía a lo que dice ahora:
desk-conflict-typed = El texto ha cambiado. De lo que usted dejó a lo que dice ahora:
desk-seems = Mírelo dos veces
desk-seems-text = Un enlace pone { $shown } y lleva a { $host }.
desk-seems-text-mark = El enlace nombra otro dominio
desk-seems-letters = Un enlace lleva a { $read }, registrado como { $host }.
desk-seems-mixed = Un enlace lleva a { $read }, registrado como { $host }: mezcla letras de varios alfabetos.
desk-seems-letters-mark = Dominio en otro alfabeto
desk-seems-host = Un enlace lleva a { $host }, que se parece a { $known } y es otro dominio.
desk-seems-host-mark = Dominio parecido
desk-seems-name = El nombre se parece a { $other }, que ya figura en este hilo, y está escrito con otras letras.
desk-seems-name-mark = Nombre parecido
desk-network = La misma red
desk-network-more = { $count } más de la misma red en los últimos 90 días:
desk-network-one = { $name } ({ $count ->
    [one] { $state }
   *[other] { $state }: { $count }
 })
desk-network-find = Verlos aquí
desk-filtered-network = De la red de { $name }
desk-filtered-no-network = De la red de un comentario que no está aquí
desk-note = Nota
desk-notes = Notas del equipo
desk-note-label = Nota sobre el comentario de { $name }
desk-note-hint = Solo la ve el equipo. Desaparece cuando se borra el comentario.
desk-note-person = Sobre { $name }: mostrarla junto a todo lo que escriba
desk-note-save = Guardar la nota
desk-note-missing = Escriba qué hay que anotar.
desk-note-by = { $name }, { $at }
desk-note-of-person = sobre { $name }, escriba donde escriba
desk-note-delete = Eliminar la suya del { $at }
desk-note-gone = Esta nota ya no está
desk-done-noted = Anotado en el comentario de { $name }.
desk-done-note-deleted = Eliminada su nota en el comentario de { $name }.
desk-key-note = nota para el equipo
desk-key-open = abrir en la página
history-comment-noted = Nota escrita
history-comment-note-deleted = Nota eliminada
desk-key-move = moverse
desk-key-approve = aprobar
desk-key-reply = responder
desk-key-edit = editar
desk-key-publish-ask = publicar y preguntar
desk-key-hold-ask = retener y preguntar
desk-key-own-words = rótulo con sus palabras
desk-key-reject = rechazar
desk-key-spam = spam
desk-key-block = spam y bloquear
desk-key-trash = papelera
desk-key-undo = deshacer
desk-key-control = Ctrl+
desk-key-add-question = añadir una pregunta a la respuesta
desk-key-find = buscar
desk-key-help = estas teclas
desk-keys = Teclas
desk-keys-off = Desactivar teclas sueltas
desk-keys-on = Activar teclas sueltas
desk-key-choose = seleccionar
desk-key-space = Espacio
desk-key-like = seleccionar todos los parecidos
desk-key-chosen = para lo seleccionado
desk-key-hide-chosen = ocultar lo seleccionado
desk-key-restore-chosen = restaurar lo seleccionado
desk-key-reject-chosen = rechazar lo seleccionado con ese motivo
desk-key-block-chosen = spam y bloquear lo seleccionado
desk-key-shown = aprobar todo lo que se ve entero
desk-key-saved-reply = respuesta guardada
desk-reply-put = La respuesta guardada está en el campo. Con Retroceso queda la cifra en su lugar.
desk-key-digit = con ese motivo
desk-key-number = ir al comentario con esa cifra
desk-key-shift = Shift+
desk-cannot = Ahora no se puede hacer esto con este comentario.
desk-no-digit = Ningún motivo tiene esta cifra.
desk-no-number = Ningún comentario en pantalla tiene esta cifra.
desk-unseen = Este comentario no estaba a la vista. Pulse otra vez para decidir.
desk-no-undo = No hay nada que deshacer.
desk-nothing-chosen = No hay nada seleccionado. La barra espaciadora selecciona el comentario actual; *, todos los parecidos.
desk-nothing-shown = Aquí ningún comentario es tan breve y reciente como para aprobarlo junto con otros.
desk-alike-title = Parecidos
desk-alike = { $count } parecidos
desk-alike-host = enlazan al mismo dominio, { $host }
desk-alike-text = el mismo texto
desk-alike-network = las mismas reglas y la misma red
desk-alike-networks = { $count ->
    [one] una red
   *[other] { $count } redes
}
desk-alike-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minutos
}
desk-alike-posts = { $count } entradas
desk-alike-all = Mostrar los { $count }
desk-alike-decide = Decidir sobre { $count } comentarios parecidos
desk-alike-spam = Todo es spam
desk-alike-trash = Todo a la papelera
desk-alike-approve = Aprobar todo
replies-title = Respuestas guardadas
replies-lead = Lo que suele responder, como máximo { $max }; esta lista solo la ve usted. {"{name}"} pasa a ser el nombre de quien comenta y {"{post}"}, el título de la entrada.
replies-one = Respuesta { $number }
replies-new = Otra respuesta
replies-name = Nombre en su botón
replies-text = Texto
replies-text-missing = Escriba el texto de esta respuesta.
replies-title-too-long = El nombre puede tener como máximo { $max } caracteres.
replies-too-many = Guarde como máximo { $max } respuestas.
replies-edit = Editar sus respuestas guardadas
replies-desk = Ir a la bandeja
desk-together = Varios comentarios a la vez
desk-choose = Seleccionar el comentario de { $name }
desk-chosen = Seleccionados:
desk-chosen-count = Seleccionados ({ $count }):
desk-approve-shown = { $count ->
    [one] Aprobar el que se ve entero
   *[other] Aprobar los { $count } que se ven enteros
}
desk-reject-together = Rechazar con motivo
desk-none-chosen = No se seleccionó ningún comentario. Marque los que quiera.
desk-too-many-chosen = Seleccione como máximo { $max } comentarios a la vez.
desk-none-left = Alguien se adelantó con todos
desk-none-left-advice = No se cambió nada. Así han quedado:
desk-left = { $count ->
    [one] Un comentario se dejó como está, porque alguien se adelantó o su estado no lo permite:
   *[other] { $count } comentarios se dejaron como están, porque alguien se adelantó o su estado no lo permite:
}
desk-done-all-approve = { $count ->
    [one] Un comentario aprobado.
   *[other] { $count } comentarios aprobados.
}
desk-done-all-keep = { $count ->
    [one] Un comentario resuelto.
   *[other] { $count } comentarios resueltos.
}
desk-done-all-reject = { $count ->
    [one] Un comentario rechazado.
   *[other] { $count } comentarios rechazados.
}
desk-done-all-spam = { $count ->
    [one] Un comentario marcado como spam.
   *[other] { $count } comentarios marcados como spam.
}
desk-done-all-block = { $count ->
    [one] Un comentario marcado como spam y bloqueado su origen.
   *[other] { $count } comentarios marcados como spam y bloqueado su origen.
}
desk-done-all-hide = { $count ->
    [one] Un comentario ocultado.
   *[other] { $count } comentarios ocultados.
}
desk-done-all-trash = { $count ->
    [one] Un comentario movido a la papelera.
   *[other] { $count } comentarios movidos a la papelera.
}
desk-done-all-restore = { $count ->
    [one] Un comentario restaurado.
   *[other] { $count } comentarios restaurados.
}
desk-done-all-undo = { $count ->
    [one] Deshecho: un comentario.
   *[other] Deshecho: { $count } comentarios.
}
history-title = Historial
history-lead = Quién hizo qué, lo más reciente primero. Guarda identificadores y códigos, nunca lo que alguien escribió.
history-undo-hint = Lo que se deshace vuelve a estar como antes; a quien se le avisó por correo, a una dirección confirmada, se le avisa también de eso.
history-empty = Aún no ha pasado nada.
history-nothing-like-this = No ha pasado nada así.
history-choose = Qué mostrar
history-anybody = Cualquiera
history-anything = Todo
history-from = Desde el
history-to = Hasta el
history-show = Mostrar
history-show-all = Mostrar todo
history-day-wrong = Indique un día, como 2026-03-03.
history-about-comment = Solo lo que pasó con el comentario de { $name }.
history-about-post = Solo lo que pasó con «{ $post }».
history-only = solo esto
history-files = Lo que se ve aquí y todo lo anterior, en un archivo:
history-part-comments = Comentarios
history-part-affiliation = Preguntas y rótulos
history-part-posts = Entradas
history-part-site = El sitio
history-pages = Páginas del historial
history-older = Anteriores
history-what = Qué
history-who = Quién
history-where = Dónde
history-when = Cuándo
history-undone = deshecho
history-comment = Comentario de { $name }
history-actor-moderator = El equipo
history-actor-commenter = Quien lo escribió
history-actor-rule = Una regla
history-actor-job = El programa
history-actor-import = Una importación
history-comment-submitted = Enviado
history-comment-edited = Cambiado por quien lo escribió
history-comment-edit-waits = Cambio de quien lo escribió, en espera
history-comment-withdrawn = Retirado
history-comment-approve = Aprobado
history-comment-keep = Dejado como estaba
history-comment-reject = No publicado
history-comment-spam = Marcado como spam
history-comment-hide = Ocultado
history-comment-trash = Movido a la papelera
history-comment-restore = Restaurado
history-comment-undo = Decisión deshecha
history-comment-reply-undone = Respuesta deshecha
history-comment-answer-gone = Sin mostrar: se retiró la respuesta
history-comment-claim-proved = Publicado: se verificó la declaración por la que estaba retenido
history-comment-reply-closed = Pregunta quitada de la página con su comentario
history-comment-reply-reopened = Pregunta restaurada con su comentario
history-comment-edit-accepted = Cambio aceptado
history-comment-edit-declined = Cambio rechazado
history-comments-decided = Decisión sobre varios comentarios
history-comments-undo = Decisión sobre varios comentarios deshecha
history-affiliation-clarified = Se preguntó otra vez por una respuesta
history-affiliation-asked = Se preguntó por los vínculos
history-affiliation-answered = Contestada
history-affiliation-declined = Prefirió no decirlo
history-affiliation-expired = Pregunta vencida
history-affiliation-answered-in-thread = Contestada en el hilo
history-affiliation-undeliverable = La pregunta no se pudo entregar
history-affiliation-cancelled = Pregunta retirada
history-affiliation-verified = Declaración verificada
history-affiliation-vouched = Declaración avalada
history-affiliation-official = Confirmada como oficial
history-affiliation-unverified = Verificación retirada
history-affiliation-withdrawn = Declaración retirada
history-post-created = Entrada creada
history-post-edited = Entrada editada
history-post-published = Entrada publicada
history-post-scheduled = Entrada programada
history-post-submitted = Entrada enviada a aprobación
history-post-unlisted = Entrada publicada sin listar
history-post-unpublished = Entrada devuelta a borrador
history-post-trashed = Entrada movida a la papelera
history-post-restored = Entrada restaurada
history-post-sent-back = Entrada devuelta
history-post-review-link-made = Enlace de revisión creado
history-post-review-link-ended = Enlace de revisión retirado
history-post-purged = Entrada borrada de la papelera
history-post-comments-closed = Comentarios de una entrada cerrados
history-post-comments-reopened = Comentarios de una entrada abiertos de nuevo
history-post-slow-mode = Modo lento cambiado
history-comment-pinned = Fijado
history-comment-unpinned = Desfijado
history-comment-thread-closed = Hilo cerrado
history-comment-thread-opened = Hilo abierto de nuevo
history-spam-forgotten = Todo lo aprendido sobre el spam, olvidado
history-ban-made = Bloqueado
history-ban-lifted = Bloqueo levantado
history-complaint-made = Dirección cerrada tras una queja
history-complaint-lifted = Dirección cerrada tras una queja, abierta de nuevo
history-rule = La regla
history-rule-made = Regla creada
history-rule-changed = Regla cambiada
history-rule-removed = Regla quitada
history-rule-restored = Regla restaurada
history-rule-undone = Cambio de una regla deshecho
history-rule-trust = Cambiado quién es de confianza
history-settings-changed = Ajustes cambiados
history-redirect-added = Dirección redirigida
history-redirect-removed = Redirección quitada
history-media-added = Archivo añadido
history-media-described = Archivo descrito
history-media-trashed = Archivo movido a la papelera
history-media-restored = Archivo sacado de la papelera
history-subject-site = Sitio de un tema cambiado
history-term-renamed = Etiqueta, público o tema con otro nombre
history-term-merged = Etiqueta, público o tema unido con otro
history-series-changed = Nombre o descripción de una serie cambiados
history-series-ordered = Serie ordenada
history-series-removed = Serie quitada
history-site-set-up = Blog puesto en marcha
history-person-password-reset = Contraseña restablecida
history-person-invited = Invitación enviada
history-person-withdrawn = Invitación retirada
history-person-joined = Invitación aceptada
history-person-role = Rol cambiado
history-person-stopped = Cuenta suspendida
history-person-taken-back = Cuenta reactivada
history-person-bylines = Nombres con los que firma, cambiados
history-person-renamed = Nombre de la cuenta cambiado
history-person-email = Dirección de una cuenta cambiada
history-person-sessions = Sesiones cerradas
history-person-factor-on = Segundo paso activado
history-person-factor-off = Segundo paso desactivado
history-person-codes = Códigos de recuperación renovados
history-person-code-used = Código de recuperación usado
history-byline-added = Nombre compartido añadido
history-byline-changed = Firma cambiada
history-byline-signers = Quién puede firmar con un nombre compartido, cambiado
history-token-made = Token creado
history-token-revoked = Token revocado


## Vinculación
affiliation-says = dice: { $parts }
affiliation-label-long = con vínculos
affiliation-quoted = «{ $words }»
affiliation-wrote = Escribió
affiliation-official = Oficial: { $name }
affiliation-official-verified = Oficial: { $name } · { $mark }
affiliation-verified = { $name }, { $how }
affiliation-verified-mailbox = buzón verificado en { $domain }
affiliation-verified-domain = verificado en { $domain }
affiliation-both = { $one } y también { $other }
affiliation-says-verified = dice: { $parts } · { $mark }
affiliation-verified-mark = buzón verificado: { $domain }
affiliation-verified-mark-domain = sitio verificado: { $domain }
affiliation-verified-short = verificado: { $domain }
affiliation-verified-bare = buzón verificado
affiliation-verified-bare-domain = sitio verificado
affiliation-verified-heading = Verificado
affiliation-vouched = confirmado por la redacción
affiliation-proof-mailbox = tenía acceso a un buzón en { $domain } el { $date }; no prueba que hable con autorización
affiliation-proof-domain = pudo poner una línea en { $domain } el { $date }; no prueba que hable con autorización
affiliation-proof-vouched = le consta a la redacción, según dijo el { $date }
affiliation-more-also = Además
affiliation-organisation = Organización
affiliation-role = Cargo
affiliation-on-behalf-of = En nombre de
affiliation-note = Nota
affiliation-is-it-manager = responsable de TI
affiliation-is-engineer = perfil técnico
affiliation-is-reseller = reventa
affiliation-is-consultant = consultoría
affiliation-is-small-business = en una pequeña empresa
affiliation-is-large-business = en una gran empresa
affiliation-is-public-body = en un organismo público
affiliation-is-press = prensa o análisis
affiliation-is-academic = ámbito académico
affiliation-says-works-there = trabaja en { $about }
affiliation-says-sells = vende { $about }
affiliation-says-uses = usa { $about }
affiliation-says-holds-shares = tiene interés económico en { $about }
affiliation-says-used-to = trabajó en { $about }
affiliation-says-used-to-until = trabajó en { $about } hasta { $year }
affiliation-says-none = sin vínculos
affiliation-default-question = { $name }, gracias. Para que se pueda valorar lo que dice: ¿en calidad de qué habla aquí? ¿Usa, vende o fabrica algo de esto?
affiliation-question-no-subject = esto
affiliation-question-link = Una pregunta no lleva enlaces ni direcciones: es un texto público.
affiliation-unequal = Cada vínculo necesita decir con qué. Elija de nuevo ambas cosas.
affiliation-too-many = Indique como máximo { $max } vínculos.
affiliation-excludes = «Ninguno» y «Prefiero no decirlo» van solos: elija uno de ellos o bien vínculos, pero no ambas cosas.
affiliation-about-missing = Diga con qué es el vínculo.
affiliation-year-wrong = Indique un año, como 2019, no anterior a 1950.
affiliation-choice-wrong = Elija una de las respuestas.
affiliation-text-refused = Sin enlaces, direcciones, @ ni números largos: solo palabras, nada que sirva para contactar.
affiliation-again = Diga de nuevo quién habla:
affiliation-again-hint = Lo declaró el { $date }. Al enviar lo dice de nuevo; quite la marca para omitirlo, o declare otra cosa arriba.
affiliation-any = ¿Tiene algún vínculo con aquello de lo que escribe?
affiliation-any-hint = Lo que elija se muestra junto a su nombre y ayuda a valorar lo que dice, así:
affiliation-example-name = Su nombre
affiliation-leave-out = No mencione salud, sindicatos, política ni religión.
affiliation-you-are = Su perfil
affiliation-chip-it-manager = Responsable de TI
affiliation-chip-engineer = Perfil técnico
affiliation-chip-reseller = Reventa o integración
affiliation-chip-consultant = Consultoría o agencia
affiliation-chip-small-business = Pequeña empresa
affiliation-chip-large-business = Gran empresa
affiliation-chip-public-body = Organismo público
affiliation-chip-press = Prensa o análisis
affiliation-chip-academic = Ámbito académico
affiliation-chip-other = Otra cosa
affiliation-other = Si es otra cosa: su perfil
affiliation-other-excess = Para usar sus propias palabras, elija «Otra cosa»; si no, déjelas fuera.
affiliation-connection = Su vínculo
affiliation-kind-nothing = Nada que añadir
affiliation-kind-works-there = Trabajo allí
affiliation-kind-sells = Lo vendo o le doy servicio
affiliation-kind-uses = Lo uso o lo compro
affiliation-kind-holds-shares = Tengo acciones o cobro de allí
affiliation-kind-used-to = Trabajé allí
affiliation-kind-none = Ninguno
affiliation-kind-none-short = Sin vínculos
affiliation-kind-declined = Prefiero no decirlo
affiliation-about = Con qué
affiliation-about-typed = ¿Con qué organización o producto?
affiliation-year = Hasta qué año, si trabajó allí
affiliation-organisation-and-role = Organización, cargo y más
affiliation-own-words = con sus palabras
affiliation-capacity = Habla
affiliation-capacity-personal = A título personal
affiliation-capacity-official = Por la organización
affiliation-capacity-hint = No se ve en público; el equipo sí lo ve, y lo lee antes.
affiliation-visibility = Quién lo ve
affiliation-visibility-public = Todo el mundo
affiliation-visibility-chips-only = Todo el mundo lo elegido; lo escrito, solo el equipo
affiliation-visibility-moderators-only = Solo el equipo
affiliation-typed-hint = Sin enlaces ni direcciones. Lo que escriba aquí lo lee antes una persona.
affiliation-asks-you = { $name } le pregunta
affiliation-late = Ha pasado un tiempo, pero su respuesta sigue contando.
affiliation-for-you = Esta pregunta es para usted. Solo usted ve este formulario.
affiliation-shown-example = Se muestra junto a su nombre, por ejemplo:
affiliation-ways-out = Con «Ninguno» se muestra «dice: sin vínculos»; con «Prefiero no decirlo», nada. Puede cambiarlo o retirarlo aquí cuando quiera.
affiliation-send = Enviar la respuesta
affiliation-preview = Vista previa
affiliation-will-be-shown = Se mostrará esto:
affiliation-behind-arrow = Bajo una flechita:
affiliation-nothing-will-be-shown = No se mostrará nada junto a su nombre.
affiliation-own-account = Según declara.
affiliation-your-label = Su rótulo
affiliation-shown = Se muestra:
affiliation-waits = Antes lo lee una persona:
affiliation-nothing = no se muestra nada
affiliation-nothing-shown = No hay nada junto a su nombre.
affiliation-you-declined = Prefirió no decirlo. No hay nada junto a su nombre, y está bien así.
affiliation-state-later = Declarar un vínculo
affiliation-change = Cambiar el rótulo
affiliation-change-hint = Un rótulo visible se queda hasta que alguien lea el cambio.
affiliation-withdraw = Retirar el rótulo
affiliation-withdraw-hint = Desaparece al instante y no deja rastro en la página.
affiliation-answer-missing = Elija una respuesta; «Ninguno» y «Prefiero no decirlo» también lo son.
affiliation-answer-line = Su respuesta, con unos toques
affiliation-or-reply = O dígalo con sus palabras:
affiliation-reply-in-thread = responder en el hilo
affiliation-not-like-that = Así no
affiliation-not-like-that-hint = El rótulo desaparece al instante y nadie hace otro con sus palabras. Puede declararlo usted.
affiliation-quoted-by-host = El equipo tomó estas palabras de lo que usted publicó, para que se sepa quién habla.
affiliation-history = Todo lo que ha declarado aquí ({ $count })
affiliation-state-draft = pendiente de lectura
affiliation-state-active = vigente
affiliation-state-chips-only = vigente, sin lo escrito
affiliation-state-superseded = sustituido
affiliation-state-withdrawn = retirado por usted
affiliation-state-dropped = sin mostrar
affiliation-state-redacted = quitado por el equipo


## Correo
mail-held-one = Un comentario espera en «{ $post }» ({ $blog })
mail-held-many = { $count } comentarios esperan en { $blog }
mail-held-lead = Esto ha quedado a la espera de una decisión en { $blog }.
mail-held-entry = { $name }, en «{ $post }»:
mail-held-answered = { $name }, en «{ $post }» (publicado; le espera una respuesta o un cambio):
mail-held-hidden = { $name }, en «{ $post }» (ya no se muestra, porque se retiró la respuesta por la que se publicó):
mail-held-reasons = Por qué espera: { $reasons }
mail-held-decide = Para aprobarlo, responder, preguntar o marcarlo como spam, sin iniciar sesión, durante 7 días: { $url }
mail-reported-one = Rótulo denunciado en «{ $post }» ({ $blog })
mail-reported-comment-one = Comentario denunciado en «{ $post }» ({ $blog })
mail-reported-comment-entry = { $name }, en «{ $post }» ({ $count ->
    [one] una persona lo denuncia
   *[other] { $count } personas lo denuncian
}: { $kinds }):
mail-reported-sentence = Denuncia, { $kind }: «{ $reason }»
mail-reported-hidden = No se ve en público hasta que alguien decida.
mail-waiting-many = { $count } asuntos esperan en { $blog }
mail-reported-entry = { $name }, en «{ $post }» ({ $count ->
    [one] una persona denuncia
   *[other] { $count } personas denuncian
} lo que figura junto al nombre):
mail-reported-reason = Denuncia: «{ $reason }»
mail-held-desk = Todo lo que espera: { $url }
mail-held-why = Recibe este correo porque modera { $blog }. Lo que llega junto se cuenta en un solo correo.
mail-held-why-own = Recibe este correo porque decide lo que aparece bajo sus entradas en { $blog }. Lo que llega junto se cuenta en un solo correo.
mail-subject-published = Su comentario en «{ $post }» está publicado
mail-subject-published-replied = Su comentario en «{ $post }» está publicado, con una respuesta
mail-subject-published-asked = Su comentario en «{ $post }» está publicado, con una pregunta para usted
mail-subject-asked = Una pregunta sobre su comentario en «{ $post }»
mail-subject-replied = Una respuesta a su comentario en «{ $post }»
mail-subject-not-published = Sobre su comentario en «{ $post }»
mail-published = Hola, su comentario en «{ $post }» ya está publicado.
mail-not-published = Hola, su comentario en «{ $post }» no se publicó.
mail-hidden = Hola, su comentario en «{ $post }» ya no se muestra.
mail-waits-again = Hola, lo que le dijimos sobre su comentario en «{ $post }» se ha anulado. Vuelve a estar en espera y no hay nada decidido.
mail-subject-reminder = Sigue en espera una pregunta sobre su comentario en «{ $post }»
mail-reminder = Hace unos días le preguntaron por su comentario en «{ $post }». Si quiere, conteste; si no, no pasa nada, y no se le recordará más.
mail-asked = Hola, hay una pregunta sobre su comentario en «{ $post }».
mail-answered = Hola, hay una respuesta a su comentario en «{ $post }».
mail-subject-label-gone = El rótulo junto a su comentario en «{ $post }»
mail-about-label = La moderación ha mirado lo que figura junto a su nombre en «{ $post }».
mail-label-gone = El rótulo se ha quitado. El motivo:
mail-reason = El motivo:
mail-replied = { $name } respondió:
mail-asks = { $name } le pregunta:
mail-how-to-answer = Basta un toque, y antes de enviar ve cómo quedará en público. «Ninguno» y «Prefiero no decirlo» también son respuestas.
mail-receipt = Para ver el comentario, contestar, editarlo, retirarlo o borrarlo, este es su enlace personal:
    { $url }
mail-receipt-button = Abrir su comentario
mail-follow-confirm = Quería enterarse de las respuestas. Confirme aquí, en siete días, que esta dirección es suya:
    { $url }
mail-confirm = Este es el único correo sobre este comentario, porque la dirección aún no está confirmada. Para recibir también las respuestas, confirme que es suya:
    { $url }
mail-confirm-button = Confirmar esta dirección
mail-why = Recibe este correo porque se dejó esta dirección con un comentario en { $blog }. Si no fue usted, no tiene que hacer nada.
confirm-title = ¿Es suya esta dirección?
confirm-lead = Este comentario se envió con la dirección { $email }. Si lo escribió usted, confirme la dirección: recibirá por correo las respuestas y decisiones.
confirm-button = Sí, confirmar mi dirección
confirm-not-you = Si no lo escribió usted, cierre esta página: no pasará nada ni llegarán más correos sobre él.
confirm-done-title = Su dirección está confirmada
confirm-done = A partir de ahora, las respuestas y decisiones sobre su comentario llegan a { $email }.
confirm-receipt = Ir a su comentario


## Enterarse de lo nuevo
topic-everything = Todas las entradas
topic-thread = Los comentarios de «{ $post }»
topic-replies = Las respuestas a su comentario en «{ $post }»
often-at-once = Enseguida
often-daily = Una vez al día
often-weekly = Una vez a la semana
often-monthly = Una vez al mes
often-never = Nunca, solo los comentarios
channel-email = Correo
channel-email-means = Guardamos su dirección, sin mostrarla a nadie, hasta que lo termine. Primero la confirma. Ningún píxel nos dice si lee.
channel-feed = Un feed propio
channel-feed-means = Solo lo que elija aquí, en su lector de feeds. Guardamos lo que eligió y una dirección que inventamos; nada que lleve a usted.
channel-push = Un aviso de este navegador
channel-push-means = Su navegador lo muestra, aunque este sitio esté cerrado. Guardamos la dirección que le da su fabricante, y ningún nombre.
channel-webhook = Un webhook
channel-webhook-means = Enviamos JSON firmado a su dirección. Guardamos esa dirección.
channel-public = Sigo el feed público
channel-public-means = El mismo para todo el mundo, en su lector de feeds. No guardamos nada.
subscribe-title = Enterarse de lo nuevo
subscribe-lead = Elija qué, con qué frecuencia y una sola vía. De cada cosa se entera una vez, y la cambia o termina cuando quiera. Sin cuenta.
subscribe-not-yet = Aún no se ha guardado nada
subscribe-what = Qué
subscribe-audiences = Escrito para
subscribe-tags = Etiquetas
subscribe-bylines = Escrito por
subscribe-subjects = Escrito sobre
subscribe-topic-missing = Elija al menos una cosa.
subscribe-topic-many = Se pueden elegir { $max } como mucho. «Todas las entradas» cuenta como una.
subscribe-topic-many-besides = Junto con lo que ya había elegido, son más de las { $max } cosas que se pueden elegir. Quite algo primero.
subscribe-often = Con qué frecuencia
subscribe-often-missing = Elija con qué frecuencia.
subscribe-often-nothing = Así no se enteraría de nada: solo ha elegido entradas. Elija con qué frecuencia llegan.
subscribe-often-feed = En un feed propio todo aparece al momento, elija lo que elija aquí; solo «Nunca» deja fuera las entradas.
subscribe-channel = Una vía para llegar a usted
subscribe-channel-missing = Elija una vía.
subscribe-channel-taken = Esta dirección ya se usa aquí. Quien la tiene la cambia en una página propia.
subscribe-push-wrong = Su navegador no dijo cómo llegar a él. Permita los avisos de este sitio o elija otra vía.
subscribe-push-denied = Su navegador no deja que este sitio muestre avisos. Permítalos en sus ajustes para este sitio o elija otra vía.
subscribe-push-failed = No se pudo llegar a su navegador ahora. Inténtelo de nuevo o elija otra vía.
subscribe-push-known = Este navegador ya recibe algo: cambiar lo que muestra
subscribe-programmers = Para quien programa
subscribe-email = Su dirección de correo
subscribe-email-disposable = Este buzón está hecho para tirarse, y el correo se perdería. Un feed propio no necesita ninguna dirección.
subscribe-webhook = La dirección de su webhook
subscribe-webhook-wrong = No parece una dirección que empiece por https://.
subscribe-button = Esto es lo que quiero
subscribe-promise = Cada mensaje lleva a una página donde lo cambia, pausa o termina con una pulsación.
subscribe-again = Elegir de nuevo
subscribe-asked-title = Mire en su buzón
subscribe-asked = Hemos enviado un enlace a la dirección escrita. Empieza cuando pulse el botón que hay tras ese enlace, en siete días.
subscribe-asked-nothing = ¿No hay correo? Mire entre el correo no deseado o escriba de nuevo la dirección. Una dirección recibe tres al día como mucho.
subscribe-later-title = Su enlace llegará más tarde
subscribe-later = Ha habido tantas peticiones en la última hora que el enlace a la dirección escrita llegará más tarde, en el plazo de un día. Empieza cuando pulse el botón que hay tras ese enlace, en siete días.
subscribe-full = Ha habido tantas peticiones que hoy ya no sale más correo. Vuelva mañana o elija un feed propio, que no necesita correo.
subscribe-webhook-asked-title = Se pregunta a su webhook
subscribe-webhook-secret = Este es el secreto con el que su programa sabe que un mensaje viene de aquí. Cópielo ahora: solo se muestra esta vez.
subscribe-webhook-secret-label = Secreto
subscribe-webhook-how = Enviamos a su webhook una palabra, firmada según Standard Webhooks: «challenge» en un mensaje del tipo «subscription.challenge». Cuando responda con esa palabra, empieza.
subscribe-webhook-again = Preguntamos enseguida y seis veces más en un día. En su propia página puede hacer que se le pregunte otra vez.
subscribe-webhook-manage = Lo que eligió, y la página que debe guardar
subscribe-public-title = El feed público
subscribe-public = Ponga esta dirección en su lector de feeds:
subscribe-public-nothing = No hemos guardado nada. Para terminar, quite la dirección de su lector de feeds.
subscribe-mail-subject = ¿Es esto lo que quiere de { $blog }?
subscribe-mail-lead = Alguien, probablemente usted, escribió esta dirección en { $blog } y quiere enterarse de:
subscribe-mail-link =
    Si es usted, confírmelo aquí en siete días:
    { $url }
subscribe-mail-button = Confirmar
subscribe-mail-not-you = Si no, no haga nada: no llegará más correo, y la dirección se olvida por sí sola.
subscribe-mail-there-subject = Ya recibe noticias de { $blog }
subscribe-mail-there = Alguien, probablemente usted, escribió esta dirección en { $blog }. Ya recibe correo de allí, y nada ha cambiado.
subscribe-mail-manage =
    Lo que recibe y con qué frecuencia se cambia aquí:
    { $url }
subscribe-mail-there-not-you = Si no fue usted, no tiene que hacer nada.
subscribe-confirm-title = ¿Es esto lo que quiere?
subscribe-confirm-lead = A { $email } se enviarían:
subscribe-confirm-often = Con qué frecuencia: { $often }
subscribe-confirm-button = Sí, envíenmelo
subscribe-confirm-not-you = Si no lo pidió, cierre esta página: no llegará nada, y la dirección se olvida por sí sola.
subscribe-confirm-done-title = Ya está confirmado
subscribe-confirm-done = Este enlace se usó y sirve una sola vez. Para cambiar lo que recibe, siga el enlace al final de cualquier mensaje.
subscribe-confirm-over-title = Este enlace ya no sirve
subscribe-confirm-over = Sus siete días pasaron, o aquello para lo que era terminó. No se cambió nada.
preferences-title = De qué se entera de { $blog }
preferences-subscribed = Ha empezado. Guarde la dirección de esta página: con ella lo cambia todo.
preferences-added = Desde ahora le llega también lo que ha marcado, además de lo que ya había elegido.
preferences-confirmed = Confirmado. Desde ahora se entera de lo que eligió.
preferences-saved = Guardado.
preferences-switched = Desde ahora le llega por esta vía y por ninguna otra.
preferences-asked = Se pregunta por la vía nueva: hemos enviado un enlace allí. Hasta que se confirme, sigue la anterior.
preferences-asked-later = Por la vía nueva se preguntará en el plazo de un día: ha habido demasiadas peticiones en la última hora. Hasta que se confirme, sigue la anterior.
preferences-paused = En pausa.
preferences-resumed = Sigue.
preferences-by-email = Le llega por correo, a { $email }.
preferences-by-feed = Le llega en un feed propio. Ponga su dirección en su lector de feeds y no la muestre a nadie:
preferences-by-push = Le llega como aviso de su navegador.
preferences-by-webhook = Le llega a su webhook:
preferences-webhook-asked = Se pregunta a este webhook. Empieza cuando responda con la palabra que le enviamos.
preferences-webhook-again = Preguntar otra vez
preferences-webhook-again-hint = Tendrá entonces otro secreto, que ve en la página siguiente.
preferences-push-asked = Se pregunta a este navegador: un primer aviso va de camino. Lo que eligió llega aquí en cuanto lo haya recibido; hasta entonces nada cambia. Si no llega ninguno, permita los avisos de este sitio y elija otra vez esta vía.
preferences-feed-renew = Darme otra dirección
preferences-feed-renew-hint = La anterior ya no mostrará nada.
preferences-pause-stands = En pausa: no llega nada antes del { $date }.
preferences-stopped = No le llega nada. Después de una semana todo se olvida aquí.
preferences-given-up-webhook = Su webhook no aceptó nada durante tres días y se dio por terminado. Elija otra vía; después de una semana todo se olvida aquí.
preferences-given-up-push = Su navegador no aceptó nada durante tres días, así que esta vía se dio por terminada. Elija otra; después de una semana todo se olvida aquí.
preferences-wishes = Qué y con qué frecuencia
preferences-language = Idioma de lo que escribimos
preferences-save = Guardar
preferences-switch = Otra vía para llegar a usted
preferences-switch-open = Elegir otra vía
preferences-switch-lead = Siempre se le llega por una sola vía. La que tiene sigue hasta que la nueva se confirme, y entonces termina.
preferences-switch-button = Llegar a mí por esta vía
preferences-pause = Pausa
preferences-pause-until = Nada antes del
preferences-pause-button = Pausar
preferences-pause-wrong = Elija un día por venir, dentro de un año.
preferences-resume = Seguir ahora
preferences-stop = Terminar
preferences-data = Lo que hay guardado de usted
preferences-data-download = Llevárselo en un archivo (JSON)
preferences-forget = Olvidarme
preferences-forget-lead = Todo se borra: la dirección, lo que eligió y lo que se le envió. Este enlace deja de servir.
preferences-forget-sure = Sí, borrarlo todo
preferences-forget-never = Y no escribir nunca más a esta dirección, la escriba quien la escriba. Para eso queda un código del que no se puede leer la dirección.
preferences-forget-unsure = Marque que está seguro.
preferences-forget-button = Olvidarme
preferences-keep = Volver
preferences-keep-advice = Quien tenga este enlace puede cambiar lo que eligió. Cada mensaje lleva aquí.
preferences-renew = Crear otro enlace
preferences-renew-hint = Úselo si alguien más puede tener este. Deja de abrir nada al instante, también en los mensajes que ya tiene: con ellos ya no se puede terminar. Lo que espera confirmación hay que elegirlo otra vez.
preferences-renewed = Esta página tiene ahora otra dirección. Guárdela: la anterior ya no abre nada.
preferences-gone-title = Ya no hay nada guardado
preferences-gone = Lo que abría este enlace se borró, o se olvidó una semana después de terminarlo.
preferences-replaced-title = Esta página tiene otra dirección
preferences-replaced = Se creó otro enlace para ella, y este ya no abre nada. El mensaje más reciente que tenga lleva allí.
feed-own-title = Lo que eligió de { $site }
feed-own-about = Cambiar, pausar o detener: { $url }
stop-title = ¿No enterarse más de { $blog }?
stop-lead = Una pulsación y no llega nada más: ni entradas ni respuestas.
stop-button = Terminar todo
stop-less = Mejor cambiarlo, pausarlo o recibirlo menos
stop-done-title = Terminado
stop-done = No llega nada más. Después de una semana todo se olvida; hasta entonces puede retomarlo.
stop-undo = Seguir, después de todo
stop-manage = Lo que eligió


## Feeds
feeds-comments-title = Comentarios en { $of }
feeds-term-title = { $what } · { $site }
feeds-comment-title = { $name }, en { $post }
feeds-on = en
api-id-wrong = No es el id de ninguno.
api-day-wrong = Tiene que ser un día como 2026-03-01.
api-comment-wrong = Tiene que ser el id de un comentario.
api-after-wrong = Tiene que ser el "next" de la página anterior.
api-limit-wrong = Tiene que ser un número entero de 1 a { $max }.
api-search-in-wrong = Debe ser posts o comments.
api-not-json = El cuerpo tiene que ser JSON, enviado como application/json.
api-no-form = El cuerpo tiene que ser un formulario con un archivo, enviado como multipart/form-data.
api-choice-wrong = Tiene que ser uno de los valores que figuran en la descripción.
api-scope-wanted = El alcance del token no lo permite; requiere { $scope }.
api-role-wanted = La persona en cuyo nombre actúa este token no puede hacerlo.
api-date-wrong = Tiene que ser una fecha con hora según RFC 3339, como 2026-03-03T09:30:00Z.
api-name-wrong = Un nombre no puede llevar comas ni saltos de línea.
api-status-wrong = El estado de la entrada es { $status }; desde ahí no puede pasar a ese otro.
api-date-to-come = Una entrada programada necesita una fecha futura.
api-edit-wrong = Solo se admite quitar texto: cada palabra tiene que ser de quien comentó y estar en su sitio.
api-ids-wrong = Indique de 1 a { $max } comentarios.
api-already-undone = Ya se había deshecho.
api-cannot-undo = Desde entonces ha pasado algo más; se deja como está.
api-nothing-to-settle = No hay ninguna respuesta en espera.
api-not-answered = No se ha contestado, o se ha resuelto entretanto.
api-clarified-before = Ya se aclaró antes; solo hay una ronda así.
api-not-open = La pregunta ya no está abierta.
api-key-wrong = La Idempotency-Key tiene que tener de 1 a 255 caracteres visibles.
api-key-under-way = La primera petición con esta clave aún se está procesando.
api-key-another = Esta clave ya llegó antes con otra petición.
api-comments-opposite = Dice lo contrario que comment_policy.
api-closed = Esta entrada ya no admite comentarios.
api-no-byline = La persona en cuyo nombre actúa este token no tiene ninguna firma.
api-rule-before = Tiene que ser el id de otra de las reglas propias.
api-days-wrong = Tienen que ser 1, 7, 30 o 365 días, o 0 para que no tenga límite.
api-ban-unknown = No consta nada de este tipo sobre el comentario.
api-ban-none-known = No consta nada de este tipo sobre ninguno de estos comentarios.
api-ban-spam-only = La decisión que acompaña a un bloqueo es spam.
api-version-old = Alguien la ha cambiado desde la versión que indicó; léala de nuevo.


## La administración del sitio
settings-title = Ajustes
settings-saved = Guardado.
settings-not-saved = Aún no se ha guardado nada: mire lo que se marca abajo.
settings-save = Guardar
settings-blog = El blog
settings-blog-title = Título
settings-description = Una frase sobre él
settings-description-hint = Aparece bajo el título, al pie y en los feeds.
settings-language = Idioma del blog
settings-language-hint = El de las páginas públicas, los canales y los correos. Quien trabaja en el blog puede elegir otro para sus propias páginas, en «Cuenta».
language-missing = Elija uno de estos idiomas.
settings-time-zone = Zona horaria
settings-time-zone-hint = Para mostrar las fechas; por ejemplo, Europe/Stockholm o America/New_York.
settings-time-zone-wrong = Ninguna zona horaria se llama así. Escríbala como en Europe/Stockholm.
settings-comments = Comentarios
settings-hold = Qué comentarios esperan a que alguien los lea
settings-hold-everything = Todos
settings-hold-suspicious = Solo los que una regla considera sospechosos
settings-edit-window = Minutos en que quien comenta aún puede editar
settings-edit-window-hint = Desde el envío; con 0, nunca.
settings-hide-after = Denuncias que ocultan un comentario
settings-hide-after-hint = Desde otras tantas redes distintas, hasta que lo mire la moderación; con 0, nunca.
settings-close-after = Días tras los que se cierran los comentarios
settings-close-after-hint = Desde que se publica la entrada; lo publicado se queda. Con 0, nunca. En el editor se puede exceptuar una entrada.
settings-summary = Contar en público, con cifras, lo que no se publicó
settings-summary-hint = Una línea bajo cada entrada: cuántos comentarios están publicados, cuántos no y por cuáles de los motivos de abajo, en cuanto haya cinco. El spam no se cuenta.
settings-mail-decisions = Decidir desde el correo, sin iniciar sesión
settings-mail-decisions-hint = El correo sobre un comentario retenido lleva entonces un enlace con el que quien lo modera lo aprueba, responde, pregunta o lo marca como spam: una vez, en un plazo de 7 días. Cualquiera que lea ese buzón puede hacer lo mismo. Si se desactiva, los enlaces ya enviados llevan al inicio de sesión.
settings-reject-reasons = Motivos para rechazar un comentario
settings-reject-reasons-hint = Uno por línea, nueve como máximo; cada uno tiene su cifra en la bandeja y lo lee quien comentó. Vacíe el campo para recuperar los habituales.
settings-reject-reasons-wrong = Como máximo { $lines } líneas, cada una de hasta { $max } caracteres.
settings-number-wrong = Indique un número entero de 0 a { $max }.
settings-more = Más
writing-title = Escritura
writing-what = Si una entrada dice para quién es y por qué importa, y de dónde se reproducen las grabaciones.
writing-standfirst = «Para» y «Por qué importa»
writing-required = Obligatorios
writing-required-what = Una entrada solo se envía, se programa o se publica con ambos. Los borradores se guardan sin ellos.
writing-advised = Recomendados
writing-advised-what = El editor pide ambos y dice qué podría quedar más claro. Una entrada puede ir sin ellos.
writing-off = Desactivados
writing-off-what = El editor no los pide. Las entradas que ya los tienen los conservan.
writing-recordings = Grabaciones
writing-recordings-hint = Una grabación en una entrada no carga nada hasta que alguien pulsa reproducir, y solo se reproduce desde YouTube (en su dirección sin cookies), Vimeo, Internet Archive, Speaker Deck y los servidores de abajo. Cualquier otra queda en un enlace.
writing-peertube = Servidores de PeerTube
writing-peertube-hint = Uno por línea, como video.example.org. Lo que alojan se puede reproducir en las páginas de este blog.
writing-peertube-wrong = «{ $line }» no es un servidor. Escríbalo como en video.example.org.
writing-linked = Enlaces a otros sitios
writing-linked-tell = Avisar a las páginas que enlaza una entrada
writing-linked-hint = Cuando una entrada aparece, cambia o desaparece, se avisa a cada página enlazada que quiera saberlo (Webmention). No se envía nada sobre los lectores.
linked-link = Enlaces
linked-title = Enlaces de «{ $title }»
linked-lead = Unos segundos después de que una entrada aparezca o cambie, se pregunta a cada página que enlaza si quiere saberlo, y se le avisa (Webmention).
linked-off = Está desactivado en los ajustes de escritura.
linked-none = Aún no se ha avisado a nadie.
linked-page = Página
linked-state = Estado
linked-when = Último intento
linked-no-more = La entrada ya no la enlaza.
linked-waiting = En espera
linked-sent = Avisada
linked-no-endpoint = No quiere saberlo
linked-refused = Rechazado con { $status }
linked-failed-with = Abandonado, última respuesta { $status }
linked-failed = Abandonado, nadie responde
settings-blog-what = Título, descripción, idioma, zona horaria y a quién avisar de un problema de seguridad.
settings-home = Portada y listas
settings-home-what = Cuánto muestra la portada de cada entrada y cuántas van en una página, o una página propia en su lugar.
settings-frame = Cabecera y pie
settings-frame-what = Adónde lleva la cabecera de cada página y las líneas del final.
settings-looks = Aspecto
settings-looks-what = Color, logotipo y estilos propios.
settings-comments-what = Qué se espera de ellos, cuáles esperan a que alguien los lea y cuánto tiempo los admiten las entradas.
settings-team = Cómo inicia sesión el equipo
settings-team-what = Si todo el mundo necesita un segundo paso.
settings-second-step = Todo el equipo necesita un segundo paso
settings-second-step-hint = A quien no lo tenga se le pide configurarlo la próxima vez que inicie sesión, y hasta entonces no puede hacer nada más. Los tokens de los programas siguen valiendo.
settings-people-what = Quién lleva el blog con usted, y con qué rol.
settings-affiliation-what = Las palabras con las que cada cual declara sus vínculos y las preguntas que usted hace.
settings-rules-what = Por qué se retiene un comentario.
settings-home-style = En la portada, de cada entrada se muestra
settings-home-summaries = Para quién es y por qué importa
settings-home-excerpts = Lo mismo, y cómo empieza
settings-home-full = Todo el texto
settings-home-titles = Solo el título, por fecha
settings-per-page = Entradas por página
settings-per-page-hint = En la portada y en todas las demás listas.
settings-per-page-wrong = Indique un número entero de 1 a { $max }.
settings-home-page = Una página en su lugar
settings-home-page-hint = Ocupa la portada, con un enlace debajo a todas las entradas. Las páginas se escriben como las entradas.
settings-home-page-none = Ninguna: las entradas más recientes
settings-home-page-wrong = Ya no hay ninguna página publicada con este nombre.
settings-navigation = Enlaces de la cabecera
settings-navigation-hint = Van en el orden de sus números. Vacíe una fila para quitarla; sin ninguna, la cabecera lleva al archivo, a la búsqueda y al feed. Una dirección es una ruta de este blog, como /archive, o empieza por https://.
settings-navigation-label = Texto
settings-navigation-place = Enlace { $row }: posición
settings-navigation-label-of = Enlace { $row }: texto
settings-navigation-address-of = Enlace { $row }: dirección
settings-navigation-own = Páginas de este blog
settings-navigation-home = Portada
settings-navigation-wrong = El enlace { $row } necesita un texto, con { $max } caracteres como máximo, y una dirección que empiece por / o https://.
settings-navigation-many = Como máximo { $max } enlaces.
settings-footer = Líneas al final de cada página
settings-footer-hint = Por ejemplo, un aviso legal: [Aviso legal](/pages/imprint). Valen párrafos, *énfasis*, listas y enlaces.
settings-lines-deep = Aquí hay demasiadas citas y listas unas dentro de otras.
settings-accent = Color de acento
settings-accent-hint = Como #0f5c6e; en blanco, el habitual. Lo llevan los enlaces y los botones. Vale cualquiera: donde un texto no se leería, se usa un tono más oscuro o más claro del mismo color.
settings-accent-wrong = Escriba un color como #0f5c6e.
settings-swatch = Aa
settings-scheme-light = En páginas claras
settings-scheme-dark = En páginas oscuras
settings-contrast = con un contraste de { $ratio } : 1
settings-contrast-moved = (el color elegido tendría { $ratio } : 1; el texto necesita 4.5)
settings-logo = Logotipo
settings-logo-hint = Va en la cabecera en lugar del título. Si es cuadrado, es también el icono de la pestaña del navegador. Elija entre las imágenes más recientes, o
settings-logo-upload = suba una antes.
settings-logo-none = Ninguno: el título
settings-logo-alt = Qué dice el logotipo
settings-logo-alt-hint = Se lee en voz alta y se muestra donde no sale la imagen: normalmente, el título del blog.
settings-logo-alt-missing = Diga con palabras qué muestra el logotipo: hay quien solo lo oye.
settings-logo-wrong = Esta imagen ya no está aquí.
settings-css = Hoja de estilo propia
settings-css-hint = Reglas CSS que van después de las nuestras en las páginas públicas. Las páginas del equipo y el inicio de sesión no las usan nunca, así que nada de lo que escriba aquí puede dejarle fuera.
settings-css-long = Como máximo { $max } kilobytes.
settings-new-posts = Comentarios en una entrada nueva
settings-new-posts-hint = Lo que encuentra elegido quien la escribe. Se puede cambiar en cada entrada.
settings-comment-policy = Qué se espera de los comentarios
settings-comment-policy-hint = Va plegado encima del formulario. Valen párrafos, *énfasis*, listas y enlaces. En blanco, nada.
settings-preview = Vista previa
settings-preview-note = Así quedaría. Aún no se ha guardado nada.
settings-preview-back = Seguir editando
settings-preview-post = Ver la entrada más reciente
settings-preview-home = Ver la portada
settings-jobs = Tareas en segundo plano
settings-audit = Quién hizo qué
nav-you = Cuenta
byline-title = Cómo firma
byline-lead = Se ve sobre sus entradas y junto a sus respuestas. Lo ya publicado conserva la firma que tenía.
byline-bio = Sobre usted
byline-bio-hint = Una o dos frases. Aparecen al final de sus entradas.
byline-interests = Sus propios intereses
byline-interests-hint = Lo que conviene que se sepa: acciones, clientes, empleos, productos que vende. Lo que declaró antes se conserva.
byline-pseudonym = Este nombre es un seudónimo
password-title = Su contraseña
password-lead = Al cambiarla, se cierra su sesión en todos los demás sitios.
password-now = La contraseña actual
password-new = La contraseña nueva
password-wrong = No es su contraseña.
jobs-title = Tareas
jobs-counts = En espera: { $queued }; en curso: { $running }; abandonadas: { $parked }.
jobs-none = No ha fallado nada. Las tareas que fallan se reintentan solas, cada vez más tarde; aquí solo aparece lo que sigue fallando.
jobs-parked-lead = Estas fallaron demasiadas veces y le esperan. Resuelva la causa y reinténtelas.
jobs-kind = Tarea
jobs-since = Desde
jobs-error = Último error
jobs-act = Qué hacer
jobs-retry = Reintentar
jobs-retry-one = Reintentar: { $kind }
job-tell-moderators = Correo a la moderación
job-tell-commenter = Correo a quien comentó
job-tell-approval = Correo sobre una entrada que espera o fue devuelta
job-look-again = Volver a mirar los nombres antiguos
job-mail-code = Código para un buzón
job-remind = Recordatorio de una pregunta
job-expire = Fin de una pregunta sin respuesta
job-purge = Limpieza diaria
job-language-changed = Cambio de idioma
job-render-again = Mostrar las entradas como lo haría esta versión
job-write-anew = No dejar en la base de datos nada de lo borrado
job-announce = Avisar a los suscriptores de una entrada
job-tell-of-comment = Avisar a los suscriptores de un comentario
job-deliver = Enviar a los suscriptores lo pendiente
job-gather = Reunir lo que espera a la mañana
job-ask = Preguntar a un buzón si quiere saber qué hay de nuevo
job-challenge = Preguntar al webhook de un lector si quiere saber qué hay de nuevo


## Importación
import-anonymous = Sin nombre
import-untitled = Sin título

## Verificar una declaración
verify-heading = ¿Verificado?
verify-nothing = No hay nada verificado. No es obligatorio.
verify-summary = Verificar su organización
verify-renew = Verificar de nuevo, o de otra forma
verify-since = Fue el { $at }; vale hasta el { $until }.
verify-by-mailbox = Verificado por un buzón en { $domain }.
verify-by-domain = Verificado por el dominio { $domain }.
verify-by-editors = Lo confirma la redacción.
verify-found-mailbox = Devolvió el código que llegó al buzón. Su dirección no se guarda en ningún sitio.
verify-found-file = La línea está en el archivo del dominio.
verify-found-record = La línea está en un registro de texto del dominio.
verify-found-link = La portada del dominio enlaza a su comentario.
verify-revoke = Retirar la verificación
verify-revoke-hint = Su declaración queda como está y vuelve a contar como no verificada, al instante.
verify-public = Esto será público:
verify-public-nothing = Nada de esto será público: eligió que solo el equipo vea su declaración.
verify-example-domain = your-domain.example
verify-no-trust = Dice dónde podía leer el correo o cambiar un sitio, y nada más. Sus comentarios se tratan igual que los demás, verificados o no. Caduca a los 12 meses, y puede retirarla cuando quiera.
verify-mailbox = Con un buzón
verify-mailbox-hint = Enviamos un código a una dirección de su organización. Solo se guarda, cifrada, hasta que sale el correo, una hora como mucho; después solo quedan su dominio y el día.
verify-employer = La empresa puede leer los buzones de trabajo. El correo nombra la entrada que comentó, no su nombre ni sus palabras.
verify-no-mail = Este sitio no envía correo, así que aquí no se puede verificar un buzón.
verify-address = Dirección en su organización
verify-send = Enviarme un código
verify-send-again = Enviar otro código
verify-code = Las seis cifras del correo
verify-code-hint = En camino a una dirección de { $domain }, vale hasta: { $until }. Si no llega nada en unos minutos, revise la dirección y pida otro.
verify-code-send = Verificar
verify-code-wrong = Ese no es el código. { $left ->
    [one] Queda un intento.
   *[other] Quedan { $left } intentos.
}
verify-code-gone = Ese no era el código, y era el último intento. Pida otro.
verify-code-none = Ya no hay ningún código en espera: se usó, pasó su hora o se escribió mal demasiadas veces. Pida otro.
verify-domain-heading = Con el dominio de su organización
verify-domain-lead = Quien se ocupa del dominio pone esta línea en un sitio, mientras dure la comprobación. No le dice nada a nadie.
verify-way-file = en el archivo { $file } del sitio,
verify-way-record = o en un registro de texto (TXT) del dominio,
verify-way-link = o, en lugar de la línea, un enlace con rel="me" de la portada a su comentario:
verify-domain = Dominio
verify-domain-hint = Por ejemplo, your-domain.example; se consulta por https.
verify-check = Comprobar ahora
verify-unfit-none = No es un dominio público de internet.
verify-unfit-suffix = Otras personas registran sus propios nombres bajo este dominio, así que no dice nada de usted.
verify-unfit-free = Cualquiera puede tener un buzón ahí, así que no dice nada de dónde trabaja.
verify-unfit-disposable = Ahí los buzones son de usar y tirar, así que este no dice nada de dónde trabaja.
verify-missing = No se encontró nada así en { $domain }: { $places }.
verify-place = { $place }: { $why }
verify-place-file = archivo
verify-place-record = registro de texto
verify-place-link = portada
verify-missing-status = responde { $status }
verify-missing-elsewhere = lleva a otro dominio
verify-missing-not-in-it = no lo dice
verify-missing-unknown = no se conoce el nombre
verify-missing-slow = tardó demasiado
verify-missing-large = es demasiado grande
verify-missing-redirect = sus redirecciones no se pueden seguir
verify-missing-not-asked = su dirección no es pública
verify-missing-unreachable = no responde

verify-mail-subject = { $code } es su código para { $blog }
verify-mail-lead = Alguien comentó en «{ $post }», en { $blog }, y dice que lee este buzón.
verify-mail-code = Si fue usted, escriba este código en su comprobante: { $code }
verify-mail-link = O abra esta página y pulse el botón: { $url }
verify-mail-button = Abrir esta página
verify-mail-public = Junto a su comentario figurará entonces «buzón verificado en { $domain }», con el día. Su dirección no se guarda en ningún sitio. El código vale una hora.
verify-mail-not-you = Si no fue usted, no haga nada: no pasará nada.

## El enlace por correo que verifica un buzón
mailbox-title = ¿Lee usted el correo de { $domain }?
mailbox-lead = Alguien comentó en «{ $post }» y dice que lee el buzón al que llegó este enlace. Pulse el botón solo si fue usted: junto al comentario figurará entonces «buzón verificado en { $domain }», con la fecha de hoy.
mailbox-button = Sí, verificar mi comentario
mailbox-not-you = Si no fue usted, cierre esta página: no pasará nada.
mailbox-done-title = Verificado
mailbox-done = Su comentario lleva ahora «buzón verificado en { $domain }». La dirección no se guarda en ningún sitio. En su comprobante lo puede ver y retirar.

## La vinculación, para quien es titular
owner-title = Quién habla
owner-lead = Las palabras con las que este sitio pregunta por los vínculos, las preguntas que tiene a mano y los resultados.
owner-back = Volver a los ajustes
owner-rules-hint = Preguntas que se hacen al llegar un comentario.
owner-save = Guardar
owner-usual = Volver a las palabras habituales
owner-preview = Ver cómo quedan
owner-not-yet-saved = Aún no se ha guardado nada. Lo que ve abajo es lo que guardaría.
owner-hidden-characters = Contiene un carácter que nadie ve, o que invierte la dirección del texto. Escríbalo de nuevo.
owner-up = Subir: { $what }
owner-down = Bajar: { $what }
owner-remove = Quitar
owner-remove-what = Quitar: { $what }
owner-chips = Opciones
owner-chips-lead = Lo que alguien puede decir que es, en el orden en que se ofrece. Una opción que ya no se ofrece se queda donde se eligió. Las palabras cambiadas se ven en todas partes al instante, también junto a lo que se dijo antes.
owner-chip-label = En la opción
owner-chip-in-line = En un rótulo: «dice: …»
owner-chip-offered = Se ofrece
owner-chip-twice = Dos opciones dicen «{ $label }». Nadie podría distinguirlas.
owner-chips-none-offered = Ofrezca al menos una opción.
owner-wording = Textos
owner-any = La pregunta bajo el texto del comentario
owner-any-hint = Lo que se dice debajo; sigue un ejemplo de rótulo
owner-ways-out = Las salidas, junto a cada pregunta
owner-questions = Preguntas guardadas
owner-questions-lead = Como máximo { $max }, sin enlaces. {"{name}"} pasa a ser la persona; {"{post}"}, el título de la entrada; {"{subject}"}, aquello de lo que trata la entrada. Las reglas hacen la primera.
owner-question = Pregunta { $number }
owner-question-new = Otra pregunta
owner-question-first = La primera
owner-question-twice = Esta pregunta está dos veces.
owner-questions-too-many = Guarde como máximo { $max } preguntas.
owner-reads = Queda así:
owner-sample-name = Dana K.
owner-sample-post = Lo que cuesta de verdad una renovación
owner-sample-subject = Acme
figures-title = Cómo van las preguntas
figures-lately = Últimos 90 días
figures-all = En total
figures-asked = Preguntas hechas
figures-answered = Contestadas
figures-median = La mitad, en menos de
figures-declined = Prefirieron no decirlo
figures-published = Publicados, de quienes contestaron
figures-withdrawn = Rótulos retirados
figures-percent = { $value } %
figures-hours = { $value } h
figures-none = –
rules-title = Preguntas por regla
rules-lead = Una regla pregunta por sí sola al llegar un comentario: la primera de sus preguntas guardadas espera en el comprobante al que llega quien lo envió. Nadie más la ve, y no publica nada.
rules-ceilings = A quien ya declaró algo con el comentario no se le pregunta. A nadie se le pregunta más de { $person } veces en 30 días; las reglas preguntan como máximo { $rules } veces por hora, y entre todas las personas y reglas, { $all }.
rules-names-subject = El comentario nombra un tema
rules-names-subject-hint = Una organización o un producto de los que trata la entrada, como palabra completa, en lo que la persona dice y no en lo que cita.
rules-mail-domain = El correo es del sitio de un tema
rules-mail-domain-hint = La dirección que llegó con el comentario, esté confirmada o no.
rules-we-beside-subject = Hay un «nosotros» junto a un tema
rules-we-beside-subject-hint = «We», «our» o «us» en inglés, y también en alemán y francés, a ocho palabras como máximo del nombre de un tema.
rules-links-subject = Un enlace lleva al sitio de un tema
rules-links-subject-hint = En el texto, o como sitio web de la persona.
rules-is-on = activada
rules-is-off = desactivada
rules-since = Activada desde el { $at }. Las preguntas llevan la firma de quien la activó.
rules-on = Activarla
rules-off = Desactivarla
rules-off-one = Desactivar: { $rule }
rules-rehearse = Ensayarla
rules-rehearse-one = Ensayar: { $rule }
rules-would-have = { $asked ->
    [0] No habría preguntado por ninguno de los últimos comentarios ({ $of }).
   *[other] Habría preguntado por { $asked } de los últimos comentarios ({ $of }).
}
rules-sites = Sitios de los temas
rules-sites-lead = Dónde tiene su sitio cada organización o producto, como acme.com; las direcciones que cuelgan de él también cuentan.
rules-no-subjects = Ninguna entrada trata aún de una organización o un producto.
rules-site-wrong = No es la dirección de un sitio. Basta un nombre como acme.com.
rules-sites-save = Guardar los sitios

# Aprendizaje del spam
desk-probably-spam = Probable spam
desk-probably-spam-because = Probable spam: { $signs }
spam-title = Aprendizaje del spam
spam-lead = Cuando alguien del equipo publica un comentario o lo marca como spam, este blog aprende de ello; de nada más, y solo aquí. Si la decisión se deshace, lo desaprende.
spam-learnt = { $spam ->
    [one] Ha aprendido de un comentario que era spam
   *[other] Ha aprendido de { $spam } comentarios que eran spam
} y de { $genuine ->
    [one] uno que no lo era
   *[other] { $genuine } que no lo eran
}
spam-notes = Si un comentario parece spam, la bandeja lo dice.
spam-folds = A partir de { $from } de cada tipo, además se pliega y va al final.
spam-holds = A partir de { $from } de cada tipo, además queda pendiente de lectura donde se habría publicado al instante.
spam-never = Por sí solo nunca publica, rechaza ni marca nada como spam, nunca juzga lo que escribe el equipo y nunca mira lo que se declara sobre los vínculos.
spam-does = activo
spam-does-not-yet = { $count ->
    [one] falta uno
   *[other] faltan { $count }
}
spam-seeds = Algunos indicios valen desde el primer día: muchos enlaces, enlaces acortados, el mismo texto otra vez, un texto que llegó más rápido de lo que nadie teclea o pega, correos desechables, alfabetos mezclados, mayúsculas, números largos. Lo que este blog aprende de ellos los sustituye.
spam-strongest = Indicios más claros de spam
spam-strongest-genuine = Indicios más claros de que no lo es
spam-no-signs = Nada todavía.
spam-sign = Indicio
spam-in-spam = En spam
spam-in-genuine = En otros comentarios
spam-files = Lléveselo
spam-csv = Todos los indicios en hoja de cálculo (CSV)
spam-json = Todos los indicios para programas (JSON)
spam-files-hint = No se aprenden nombres, direcciones de correo ni teléfonos. Un indicio hallado en un solo comentario no pesa ni figura en los archivos; desaparece cuando se borra su comentario.
spam-to-desk = Ir a la bandeja
spam-forget = Olvidar todo lo aprendido
spam-forget-title = ¿Olvidar todo lo aprendido sobre el spam?
spam-forget-what = { $count ->
    [one] Se elimina lo que enseñó una decisión.
   *[other] Se elimina lo que enseñaron { $count } decisiones.
} Los comentarios y las decisiones quedan como están; el aprendizaje empieza de cero con la próxima decisión.
spam-forget-for-good = No se puede deshacer.
spam-forget-not = Conservarlo
spam-forgotten = Todo lo aprendido sobre el spam está olvidado.
spam-sign-word = «{ $word }»
spam-sign-host = un enlace a { $host }
spam-sign-mail = correo en { $domain }
spam-sign-links-none = ningún enlace
spam-sign-links-one = un enlace
spam-sign-links-some = dos o tres enlaces
spam-sign-links-many = muchos enlaces
spam-sign-link-short = un enlace acortado
spam-sign-length-line = una línea
spam-sign-length-short = un texto corto
spam-sign-length-usual = un texto de longitud normal
spam-sign-length-long = un texto largo
spam-sign-repeated = el mismo texto hace poco
spam-sign-fast = escrito más rápido de lo que nadie teclea o pega
spam-sign-mail-none = sin correo
spam-sign-mail-throwaway = un correo desechable
spam-sign-script = alfabetos mezclados
spam-sign-capitals = muchas mayúsculas
spam-sign-number = un número largo
spam-sign-calls = muchos signos de exclamación
spam-sign-money = una cantidad de dinero
spam-sign-pictogram = un pictograma
spam-sign-question = un signo de interrogación

# Reglas de filtrado propias, en frases.
own-sentence = { $does } { $which }.
own-because = Una regla de este sitio, para un comentario { $which }
own-gone = Una regla de este sitio que ya no está
own-holds = Retiene un comentario
own-rejects = Rechaza un comentario
own-spams = Marca como spam un comentario
own-asks = Pregunta por los vínculos ante un comentario
own-tells = Le avisa de un comentario
own-name-says = con alguna de estas palabras en el nombre: { $words }
own-name-holds = con alguno de estos fragmentos en el nombre: { $words }
own-text-says = con alguna de estas palabras en el texto: { $words }
own-text-holds = con alguno de estos fragmentos en el texto: { $words }
own-organisation-says = con alguna de estas palabras en la organización: { $words }
own-organisation-holds = con alguno de estos fragmentos en la organización: { $words }
own-email-at = con un correo de alguno de estos dominios: { $words }
own-email-holds = con alguno de estos fragmentos en el dominio del correo: { $words }
own-website-at = con un sitio web en alguno de estos dominios: { $words }
own-website-holds = con alguno de estos fragmentos en el dominio del sitio web: { $words }
own-link-at = con un enlace a alguno de estos dominios: { $words }
own-link-holds = con alguno de estos fragmentos en el dominio de un enlace: { $words }
own-links =
    { $sites ->
        [1] con un enlace
       *[other] con enlaces a { $sites } sitios o más
    }
own-first = que es el primero aquí de quien lo escribe
own-not-trusted = de alguien que aquí no es de confianza
own-trusted = de alguien que aquí es de confianza
own-old-post =
    { $days ->
        [1] en una entrada de hace más de un día
       *[other] en una entrada de hace más de { $days } días
    }
own-language = en un idioma distinto de: { $languages }
own-capitals = con más del { $percent } % de sus letras en mayúsculas
own-like-in-thread = con un nombre parecido a otro del hilo
own-like-byline = con un nombre parecido a una firma del equipo
own-byline-name = con un nombre que es una firma del equipo
own-and-more = { $shown } y { $more } más

# La página de las reglas de filtrado.
screening-title = Reglas
screening-lead = Qué pasa con un comentario nuevo antes de que alguien lo lea. De todas las reglas que intervienen gana la más fuerte: spam, luego rechazar, luego retener.
screening-team = A quien firma por el equipo nunca se le retiene.
screening-owner-only = Solo quien es titular cambia las reglas.
screening-own = Sus propias reglas
screening-own-none = Aún no hay ninguna.
screening-new = Regla nueva
screening-change-title = Cambiar una regla
screening-change = Cambiar
screening-up = Subir
screening-put-back = Restaurarla, desactivada
screening-removed =
    { $count ->
        [1] Una regla quitada
       *[other] { $count } reglas quitadas
    }
screening-since = Cambió el { $at }.
screening-spoke =
    { $published ->
        [0] Intervino en { $found } de los últimos comentarios ({ $of }); ninguno está publicado.
       *[other] Intervino en { $found } de los últimos comentarios ({ $of }); publicados: { $published }.
    }
screening-never-spoke =
    { $of ->
        [0] Aún no hay comentarios.
        [1] No intervino en el último comentario.
       *[other] No intervino en ninguno de los últimos { $of } comentarios.
    }
screening-trust = Quién es de confianza
screening-trust-lead = Quien eligió que aquí se le recuerde o confirmó su correo es de confianza en cuanto tiene suficientes comentarios publicados. Desde entonces solo le retiene una regla que encuentre algo. Un comentario rechazado o marcado como spam quita la confianza, y deshacerlo la devuelve. Un nombre o un correo escritos no cuentan, y una vinculación verificada tampoco.
screening-trust-after = Comentarios publicados para ser de confianza
screening-trust-hint = De 1 a { $max }. Se cuentan de nuevo tras uno rechazado.
screening-trust-save = Guardar el número
screening-trust-is =
    { $count ->
        [1] Con un comentario publicado ya se es de confianza.
       *[other] Con { $count } comentarios publicados ya se es de confianza.
    }
screening-built-in = Reglas incluidas
screening-built-in-lead = Cada una se puede desactivar o puede hacer otra cosa. Si todos los comentarios esperan o no, se decide en los ajustes; lo bloqueado tiene su propia página.
screening-does-what = Qué hace: { $rule }
screening-does-hold = Retener
screening-does-reject = Rechazar
screening-does-spam = Spam
screening-does-ask = Preguntar por los vínculos
screening-does-tell = Solo avisar
screening-does-off = Desactivada
screening-set = Aplicar
screening-all = Todas las reglas
screening-when = Cuándo
screening-when-lead = Se tienen que cumplir todas las condiciones. Como máximo { $max }.
screening-condition = Condición { $number }
screening-kind = Qué se mira
screening-kind-none = Nada: omitirla
screening-kind-text = Palabras del texto
screening-kind-name = Palabras del nombre
screening-kind-email-domain = Dominio del correo
screening-kind-website = Dominio del sitio web
screening-kind-link = Dominio de un enlace del texto
screening-kind-organisation = Palabras de la organización
screening-kind-links-from = Enlaces a tantos sitios, o más
screening-kind-first = Primer comentario aquí de quien lo escribe
screening-kind-not-trusted = Quien lo escribe no es de confianza aquí
screening-kind-trusted = Quien lo escribe es de confianza aquí
screening-kind-old-post = La entrada tiene más de tantos días
screening-kind-language = Un idioma distinto de estos
screening-kind-capitals = Más de tanto por ciento de mayúsculas
screening-kind-like-in-thread = El nombre se parece a otro del hilo
screening-kind-like-byline = El nombre se parece a una firma del equipo
screening-kind-byline-name = El nombre es una firma del equipo
screening-lines = Uno de estos valores, cada uno en su línea
screening-language-hint = Nombres en inglés o códigos, como English o de. Con menos de { $letters } letras no se reconoce ningún idioma, ni en un texto que también podría estar en otro: entonces la regla no dice nada.
screening-whole = Solo palabras completas; en un dominio, solo él y lo que cuelga de él
screening-number = Número
screening-more = Otra condición
screening-then = Entonces
screening-does = Qué hace la regla
screening-reason = Motivo
screening-reason-hint = Aparece en el comprobante de quien envió el comentario.
screening-question = Pregunta
screening-question-hint = Una de las preguntas guardadas. Espera en el comprobante y no retiene nada.
screening-try = Probarla
screening-save-sure = Guardarla de todos modos
screening-sure = Usted dejó pasar algunos de estos. Mírelos abajo; si aun así la regla está bien, guárdela de todos modos.
screening-on-sure = Activarla de todos modos
screening-sure-on = Usted dejó pasar algunos de estos. Mírelos abajo; si aun así la regla está bien, actívela de todos modos.
screening-unknown-honeypot = Lo que había en ese campo no se guarda, así que el pasado no permite saber qué habría detenido esta regla mientras estaba desactivada.
screening-unknown-hidden = Lo que se escondía en una organización no se guarda, así que el pasado no permite saber qué comentarios habría retenido por eso esta regla mientras estaba desactivada.
screening-would-hold =
    { $published ->
        [0] Habría retenido { $found } de los últimos comentarios ({ $of }); ninguno está publicado.
       *[other] Habría retenido { $found } de los últimos comentarios ({ $of }); publicados: { $published }.
    }
screening-would-reject =
    { $published ->
        [0] Habría rechazado { $found } de los últimos comentarios ({ $of }); ninguno está publicado.
       *[other] Habría rechazado { $found } de los últimos comentarios ({ $of }); publicados: { $published }.
    }
screening-would-spam =
    { $published ->
        [0] Habría marcado como spam { $found } de los últimos comentarios ({ $of }); ninguno está publicado.
       *[other] Habría marcado como spam { $found } de los últimos comentarios ({ $of }); publicados: { $published }.
    }
screening-would-ask =
    { $published ->
        [0] Habría preguntado por { $found } de los últimos comentarios ({ $of }); ninguno está publicado.
       *[other] Habría preguntado por { $found } de los últimos comentarios ({ $of }); publicados: { $published }.
    }
screening-would-tell =
    { $published ->
        [0] Le habría avisado de { $found } de los últimos comentarios ({ $of }); ninguno está publicado.
       *[other] Le habría avisado de { $found } de los últimos comentarios ({ $of }); publicados: { $published }.
    }
screening-kind-missing = Elija qué se mira, o deje la condición vacía.
screening-words-missing = Ponga al menos un valor, cada uno en su línea.
screening-words-wrong = Como máximo { $lines } líneas de { $max } caracteres cada una.
screening-language-wrong = «{ $name }» no es un idioma que aquí se reconozca. Vale su nombre en inglés o un código, como German o de.
screening-number-wrong = Indique un número de { $least } a { $most }.
screening-reason-missing = Indique un motivo: es lo único que leerá quien lo escribió.
screening-too-many = Como máximo { $max } condiciones.
screening-full = Ya hay { $max } reglas. Quite antes una.
rule-done-made = La regla cuenta desde ahora.
rule-done-changed = La regla se cambió.
rule-done-on = La regla está activada de nuevo.
rule-done-off = La regla está desactivada.
rule-done-moved = La regla subió.
rule-done-treated = Ahora hace otra cosa.
rule-done-removed = La regla se quitó.
rule-done-put-back = La regla ha vuelto, desactivada.
rule-done-undone = Deshecho: la regla está como antes.
rule-done-trust = El número cuenta desde ahora.
rule-done-trust-undone = Deshecho: el número está como antes.
rule-undo-changed = Esta regla ha cambiado desde entonces. Primero se deshace el último cambio; en el historial hay un botón para ello.
rule-undo-trust-changed = El número ha cambiado desde entonces. Primero se deshace el último cambio; en el historial hay un botón para ello.

# Imágenes y otros archivos
media-title = Imágenes y archivos
media-upload = Añadir archivos
media-upload-hint = Hasta { $files } a la vez, de { $most } MB cada uno. Las imágenes (JPEG, PNG, GIF, WebP) se reconocen por su contenido y se guardan de nuevo, sin el lugar donde se tomaron. Las grabaciones (MP4, WebM, MP3, M4A, Ogg, WAV) se reproducen en la entrada; se guardan tal como están, con lo que contengan sobre dónde se hicieron. Lo demás se guarda como descarga.
media-upload-go = Subir
media-views = Vistas
media-view-all = Todo
media-view-undescribed = Sin descripción
media-view-unused = En ninguna entrada
media-view-bin = Papelera
media-search = Nombre o descripción
media-search-go = Buscar
media-none = Aún no hay nada aquí. Añada arriba la primera imagen, o pegue una en el texto de una entrada.
media-none-undescribed = Todas las imágenes dicen qué muestran. Gracias.
media-none-unused = Todos los archivos están en alguna entrada.
media-none-bin = La papelera está vacía.
media-none-found = Nada se llama ni se describe como «{ $words }».
media-more = Más
media-kept = { $name } se ha añadido.
media-was-known = { $name } ya estaba aquí; se guarda una sola vez.
media-look = Describir
media-not-kept = { $count ->
    [one] Un archivo no se pudo guardar
   *[other] { $count } archivos no se pudieron guardar
}
media-unnamed = El archivo
media-empty = { $name } no tiene contenido.
media-too-large = { $name } ocupa más de { $most } MB. Guarde una versión más pequeña e inténtelo de nuevo.
media-no-picture = { $name } no es JPEG, PNG, GIF ni WebP, se llame como se llame. Otros archivos se añaden en «Imágenes y archivos».
media-not-shown = { $name } no es una imagen ni una grabación que muestren los navegadores, se llame como se llame. Otros archivos se añaden en «Imágenes y archivos».
media-unreadable = { $name } está en mal estado o incompleto, así que no se puede leer. Guarde el archivo de nuevo y vuelva a intentarlo.
media-moves = { $name } tiene animación y no es un GIF. Guárdelo como GIF o como imagen fija.
media-too-many-frames = { $name } tiene una animación demasiado larga: como máximo { $most } fotogramas, y no muy grandes. Mejor un vídeo.
media-too-many-pixels = { $name } dice medir { $width } × { $height } píxeles. Se admiten como máximo { $most } megapíxeles, y ningún lado de más de { $side }. Guarde una versión más pequeña e inténtelo de nuevo.
media-nothing-sent = Elija antes un archivo.
media-alt = Qué muestra
media-alt-missing = ¿Qué muestra?
media-alt-hint = Una frase para quien no ve la imagen, como máximo { $most } caracteres. Las entradas que ya la muestran conservan sus palabras.
media-alt-long = Es demasiado largo: como máximo { $most } caracteres.
media-decoration = Solo adorno
media-decoration-hint = No muestra nada que alguien echaría en falta. No se pregunta qué muestra, y quien escucha la página no oye nada de ella.
media-decoration-words = Un adorno no tiene descripción: quite la marca o vacíe el campo.
media-alt-save = Guardar
media-alt-save-one = Guardar qué muestra { $name }
media-unused = Aún en ninguna entrada
media-used-in = En
media-used-more = y { $count } más
media-done-describe = Guardado qué muestra.
media-done-trash = Movido a la papelera. Allí se conserva 30 días.
media-done-restore = Sacado de la papelera.
media-take-back = Deshacer
media-back = Todas las imágenes y archivos
media-since = añadido el { $date }
media-in-bin = Está en la papelera. Nadie puede abrirlo, y a los 30 días desaparece.
media-in-use = Hay entradas que lo usan, o es el logotipo, así que se queda. Quítelo antes de ahí.
media-conflict = Entretanto, otra persona lo describió: «{ $alt }». Sus palabras están abajo; si son mejores, guárdelas de nuevo.
media-download = Descargar
media-markdown = Para una entrada
media-markdown-hint = Copie esto en el texto.
media-restore = Sacar de la papelera
media-restore-one = Sacar { $name } de la papelera
media-trash = Mover a la papelera
media-trash-hint = Ninguna entrada lo usa. Se puede recuperar durante 30 días.
media-add = Añadir una imagen o una grabación
media-add-hint = Pegue o arrastre una imagen o una grabación al texto, o elija una aquí. Las imágenes se guardan sin el lugar donde se tomaron.
media-all = Todas las imágenes y archivos
media-choose = Archivo
media-insert = Subir e insertar
media-inserted = El archivo está subido, al final del texto. El texto aún no se ha guardado.
media-inserted-here = { $name } está en el texto.
media-uploading = Subiendo
media-failed = No se pudo subir el archivo. Inténtelo de nuevo.
media-shows = ¿Qué muestra { $name }?
media-silent = { $count ->
    [one] Una imagen no dice qué muestra. Unas palabras entre sus corchetes ayudan a quien no la ve: ![así](…).
   *[other] { $count } imágenes no dicen qué muestran. Unas palabras entre sus corchetes ayudan a quien no las ve: ![así](…).
}
media-silent-many = { $n } imágenes no dicen qué muestran. Unas palabras entre sus corchetes ayudan a quien no las ve: ![así](…).

## Equipo
people-title = Equipo
people-name = Nombre
people-role = Rol
people-seen = Última visita
people-seen-at = estuvo el { $day }
people-never-seen = aún no ha entrado
people-factor = Segundo paso
people-factor-on = segundo paso
people-factor-off = solo contraseña
people-posts = Entradas
people-posts-count = { $count ->
    [0] sin entradas
    [one] 1 entrada
   *[other] { $count } entradas
}
people-stopped = Suspendida
people-signs = Firma como { $name }
role-contributor = Colaboración
role-contributor-what = Escribe entradas y las envía a aprobación; ve los comentarios de las suyas.
role-author = Autoría
role-author-what = Escribe y publica entradas; decide sobre los comentarios de las suyas.
role-moderator = Moderación
role-moderator-what = Decide sobre todos los comentarios; no escribe entradas.
role-editor = Edición
role-editor-what = Escribe y publica las entradas de cualquiera, y decide sobre todos los comentarios.
role-owner = Titular
role-owner-what = Hace todo eso y administra el blog: ajustes, reglas y equipo.
invite-title = Invitar a alguien
invite-lead = Recibe un enlace que sirve una vez, durante 7 días, y elige su propia contraseña.
invite-name-hint = Puede cambiarlo al unirse.
invite-button = Invitar
invite-taken = Alguien del equipo ya tiene esta dirección.
invite-open = Hay una invitación abierta para esta dirección. Retírela antes de enviar otra.
invite-made = Invitación creada: { $email }
invite-made-mailed = El enlace va de camino por correo. También puede hacerlo llegar usted: se muestra solo ahora y sirve una vez, durante 7 días.
invite-made-by-hand = Haga llegar este enlace: se muestra solo ahora y sirve una vez, durante 7 días.
invite-link = Enlace de la invitación
invitations-title = Invitaciones abiertas
invitations-until = Vale hasta
invitations-good-until = hasta el { $day }
invitations-withdraw = Retirar
shared-title = Nombres compartidos
shared-lead = Un nombre con el que escriben varias personas. Se ve en público que es un seudónimo; quién escribió consta solo en el historial. En la página de cada nombre, o de cada persona, se dice quién puede usarlo.
shared-name = Nombre compartido
shared-add = Añadir el nombre
shared-page-lead = Se ve sobre las entradas firmadas así. Lo ya publicado conserva la firma que tenía.
shared-readers = Como se ve en público
shared-bio = Sobre este nombre
shared-bio-hint = Una o dos frases. Aparecen al final de sus entradas.
shared-interests = Intereses de quienes escriben
shared-interests-hint = Lo que conviene que se sepa: acciones, clientes, empleos, productos que venden. Lo declarado antes se conserva.
shared-signers = Quién puede firmar así
shared-signers-lead = Titulares y edición firman con cualquier nombre. De los demás, decide quien es titular.
shared-signers-nobody = Nadie más escribe aquí todavía.
shared-signers-save = Guardar quién puede
shared-history = Lo que se ha hecho
shared-history-none = Nada todavía.
shared-interests-before = Intereses declarados antes
shared-interests-until = Hasta el { $date }:
person-last-owner = No se cambió nada: el blog se quedaría sin titular. Antes, dé ese rol a otra persona.
person-what = No se cambió nada. Elija de nuevo abajo.
person-role-save = Cambiar el rol
person-bylines = También puede firmar como
person-bylines-any = Edición y titulares pueden firmar con cualquier nombre.
person-bylines-lead = Además de su propio nombre, que siempre puede usar.
person-bylines-save = Guardar estos nombres
person-factor-on = Su inicio de sesión tiene dos pasos. Si perdió el teléfono y los códigos de recuperación, usted puede desactivar el segundo paso; se le avisa por correo.
person-factor-none = Inicia sesión solo con contraseña. Puede añadir un segundo paso en la página de su cuenta.
person-factor-own = El suyo está en la página de su cuenta.
person-factor-off = Desactivar el segundo paso
person-account = Cuenta
person-stop-lead = Una cuenta suspendida ya no puede iniciar sesión: sus sesiones terminan al instante y sus tokens se revocan. Lo que escribió conserva su nombre.
person-stop = Suspender esta cuenta
person-stopped-at = Esta cuenta se suspendió el { $day }.
person-back-lead = Podrá iniciar sesión de nuevo con la contraseña que tenía. Los tokens siguen revocados.
person-back = Reactivar esta cuenta
join-title = Únase a { $blog }
join-lead = { $by } le invita al equipo.
join-email = Iniciará sesión como { $email }.
join-button = Unirme
join-until = Este enlace vale hasta el { $day }.
join-closed-title = Este enlace ya no vale
join-accepted = La invitación se aceptó. Si fue usted, inicie sesión.
join-withdrawn = La invitación se retiró. Pregunte a quien le invitó.
join-late = El plazo de esta invitación terminó. Pida otra.
join-taken = Ya hay una cuenta con esta dirección. Inicie sesión.
invited-mail-subject = { $by } le invita a { $blog }
invited-mail-lead = { $by } le invita al equipo de { $blog }.
invited-mail-link = Elija aquí su contraseña, hasta el { $until }; el enlace sirve una vez:
    { $url }
invited-mail-not-you = Si no sabe de qué se trata, no haga nada: sin el enlace no entra nadie.
job-invited = Enviar una invitación
job-tell-person = Avisar a alguien sobre su cuenta

## La cuenta propia
account-title = Cuenta
account-nav = Su cuenta
account-password = Contraseña
account-role = { $role }.
account-name-hint = Lo que ve el equipo, en la bandeja y en el historial. Cómo firma en público está en la página siguiente.
account-language = Idioma
account-language-hint = El de las páginas del equipo y de los correos que recibe. Quien lee ve el idioma del blog.
account-language-blog = Como el blog: { $language }
account-password-hint = Solo para cambiar la dirección.
account-waits = Hemos escrito a { $email }. Su dirección cambia cuando abra el enlace de ese correo.
account-forget = Conservar la dirección anterior
account-confirm-lead = A partir de ahora inicia sesión como { $email }.
account-confirmed = A partir de ahora inicia sesión con la dirección nueva.
account-confirm-closed = El enlace ya se usó, pasó su plazo o la dirección se cambió otra vez después.
account-mail-subject = Su nueva dirección para { $blog }
account-mail-lead = Alguien quiere iniciar sesión en { $blog } con esta dirección.
account-mail-link = Si fue usted, confírmelo aquí en un plazo de dos días:
    { $url }
account-mail-not-you = Si no, no haga nada: nada cambia.
sessions-title = Sesiones
sessions-lead = Dónde tiene la sesión iniciada. Sabemos el tipo de navegador y la hora, no el lugar. Una sesión termina tras 14 días sin uso y, en todo caso, a los 60.
sessions-device = Dispositivo
sessions-since = Inicio
sessions-since-day = desde el { $day }
sessions-seen = Último uso
sessions-seen-day = usada el { $day }
sessions-this = Esta
sessions-end = Cerrar
sessions-end-others = Cerrar las demás
sessions-ended = Hecho. Quien estuviera allí tiene que iniciar sesión de nuevo.
device = { $browser ->
    [edge] Edge
    [opera] Opera
    [samsung] Samsung Internet
    [firefox] Firefox
    [chrome] Chrome
    [safari] Safari
   *[other] Un navegador
} { $system ->
    [iphone] en un iPhone
    [ipad] en un iPad
    [android] en Android
    [windows] en Windows
    [mac] en un Mac
    [chromeos] en ChromeOS
    [linux] en Linux
   *[other] en otro dispositivo
}
tokens-title = Tokens
tokens-lead = Lo que otros programas presentan para actuar en su nombre, dentro de lo que usted puede hacer. Revoque lo que no reconozca.
tokens-none = No tiene ninguno.
tokens-scope = Puede
scope-read = Leer
scope-write = Leer y escribir
scope-moderate = Leer y moderar
scope-admin = Todo lo que usted puede
tokens-used = Último uso
tokens-used-day = usado el { $day }
tokens-never = aún sin usar
tokens-made-day = creado el { $day }
tokens-revoke = Revocar
tokens-revoked = Revocado. El programa que lo tiene ya no puede hacer nada.
tokens-make = Crear un token
tokens-make-button = Crear
tokens-name-hint = Para qué es, por ejemplo «copia de seguridad».
tokens-made = Este es el token. Cópielo ahora: solo se muestra esta vez.
tokens-token = Token
factor-title = Segundo paso
factor-lead = Con un segundo paso, su contraseña sola no abre nada: cada inicio de sesión pide además un código de una aplicación de autenticación en su teléfono. Son dos minutos.
factor-begin = Configurarlo
factor-scan = Escanee esto con una aplicación de autenticación.
factor-qr = Imagen que lee una aplicación de autenticación
factor-by-hand = O escriba esta clave en la aplicación:
factor-type = Escriba las seis cifras que muestra la aplicación.
factor-code = Código
factor-confirm = Activarlo
factor-give-up = Ahora no
factor-wrong = Este código no es correcto, o ya se usó. Espere al siguiente e inténtelo de nuevo.
factor-is-on = El segundo paso está activado.
factor-since = Activado desde el { $day }. Cada inicio de sesión pide un código de su aplicación.
factor-left = { $count ->
    [0] No queda ningún código de recuperación: cree otros.
    [one] Queda 1 código de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
}
factor-change = Cambiarlo
factor-renew = Crear códigos de recuperación nuevos
factor-off = Desactivarlo
factor-switched-off = El segundo paso está desactivado: inicia sesión solo con su contraseña.
factor-codes-title = Sus códigos de recuperación
factor-codes-lead = Cada uno sustituye una vez a su teléfono. Guárdelos donde guarda sus contraseñas, o en papel: solo se muestran ahora.
factor-codes-done = Ya los he guardado
factor-step-title = Un paso más
factor-step-hint = Las seis cifras que muestra su aplicación de autenticación.
factor-step-lost = ¿Perdió ambas cosas? Quien es titular del blog puede desactivarle el segundo paso, y también quien administra su servidor.
factor-recovery = ¿Sin el teléfono a mano?
factor-recovery-code = Uno de sus códigos de recuperación
factor-mail-subject = Se desactivó su segundo paso para { $blog }
factor-mail-off = Quien es titular de { $blog } desactivó el segundo paso de su inicio de sesión. Ahora inicia sesión solo con su contraseña.
factor-mail-again = Si no lo pidió, hable con el equipo. Puede configurarlo de nuevo aquí:
    { $url }

## Contraseñas olvidadas
forgot-link = ¿Olvidó su contraseña?
forgot-title = ¿Olvidó su contraseña?
forgot-lead = Indique la dirección con la que inicia sesión. Si es la de una cuenta, un correo con un enlace sale al instante.
forgot-send = Enviarme un enlace
forgot-back = Volver al inicio de sesión
forgot-asked-title = Mire su correo
forgot-asked = Si { $email } es la dirección de una cuenta de aquí, un correo con un enlace va de camino. El enlace sirve una vez, durante una hora.
forgot-no-mail = Este blog no envía correo. Quien administra su servidor puede darle otra contraseña, en la línea de comandos:
reset-title = Elija otra contraseña
reset-lead = Para { $email }. Se cerrará su sesión en todas partes.
reset-button = Cambiar la contraseña
reset-done-title = La contraseña ha cambiado
reset-done = Su sesión se ha cerrado en todas partes. Inicie sesión con la contraseña nueva.
reset-closed = Ya se usó, o pasó su hora.
reset-again = Pedir otro
reset-mail-subject = Otra contraseña para { $blog }
reset-mail-lead = Alguien, esperamos que usted, dice que olvidó la contraseña de su cuenta en { $blog }.
reset-mail-link = Elija otra aquí, en el plazo de una hora; el enlace sirve una vez:
    { $url }
reset-mail-not-you = Si no fue usted, no haga nada: su contraseña sigue como está.

## Búsqueda
search-title = Buscar
search-for = Buscar: { $words }
search-label = Qué buscar
search-button = Buscar
search-hint = En entradas, páginas y comentarios publicados. Las "palabras entre comillas" van juntas; con -palabra se descarta lo que la lleva.
search-posts = Entradas y páginas
search-comments = Comentarios
search-comment-on = en
search-page = Página
search-nothing = No se encontró nada para «{ $words }»
search-nothing-advice = Con menos palabras u otras quizá aparezca algo más.
search-no-word = No contiene ninguna palabra que buscar.
search-archive = Todas las entradas están en el archivo.
search-more-posts = Todas las entradas encontradas
search-more-comments = Todos los comentarios encontrados
search-next = Página siguiente
search-previous = Página anterior
search-everything = Entradas y comentarios
missing-likely = ¿Buscaba una de estas?
settings-security = Seguridad
settings-security-contact = Contacto para avisos de seguridad
settings-security-hint = Una dirección de correo o una página (https://…). Se publica en /.well-known/security.txt, donde mira quien encuentra un fallo. En blanco, ninguno.
settings-security-wrong = Escriba una dirección de correo, o la dirección de una página que empiece por https://.
# What the team sees of readers: counts, and nothing of who.
reading-title = Estadísticas
reading-tabs = Partes de las estadísticas
reading-tab-reads = Lecturas
reading-tab-searches = Búsquedas
reading-tab-missing = No encontradas
reading-tab-redirects = Redirecciones
reading-periods = Periodo
reading-period = { $days } días
reading-all = Todas las estadísticas
reading-edit = Editar la entrada
reading-reads = Lecturas
reading-reads-of = { $title }: { $reads ->
    [one] 1 lectura
   *[other] { $reads } lecturas
}
reading-reads-in = { $reads ->
    [one] lectura en { $days } días
   *[other] lecturas en { $days } días
}
reading-day-reads = { $day }: { $reads }
reading-chart = Lecturas por día en los últimos { $days } días: { $reads } en total; el día con más fue el { $day }, con { $most }.
reading-chart-empty = Ninguna lectura en los últimos { $days } días.
reading-by-day = Día a día
reading-day = Día
reading-posts = Entradas
reading-none = En este periodo no se leyó nada.
reading-referrers = De dónde llegaron las lecturas
reading-site = Sitio
reading-nowhere = Directamente, o sin decir de dónde
reading-other = Otros sitios
reading-referrers-how = De la página con el enlace solo se guarda el dominio; de los buscadores, el nombre; por entrada y día, los { $most } sitios de los que llegaron más.
reading-csv = Lecturas por entrada y día en hoja de cálculo (CSV)
reading-how = Una lectura es una página de una entrada enviada a un navegador. No cuentan los programas que dicen serlo, las páginas cargadas por adelantado ni el equipo. No se ponen cookies, no se guarda ninguna dirección ni se distingue una visita de otra, así que quien lee dos veces cuenta dos veces. De dónde llegaron las lecturas se olvida a los { $days } días, y el dato de cada día, a los { $years }; el total se conserva.
reading-searches-title = Qué se ha buscado
reading-words = Palabras
reading-searches = Búsquedas
reading-found = Encontrado
reading-found-nothing = nada
reading-searches-none = En este periodo nadie ha buscado nada.
reading-searches-how = Se cuenta por día, sin nada sobre quién buscó, y se olvida a los { $days } días. Solo se guardan búsquedas de { $shortest } a { $longest } caracteres, y ninguna que parezca una dirección de correo, un número o una clave.
missing-title = Direcciones no encontradas
missing-lead = Lo que se ha pedido y no está aquí, primero lo más pedido. De cada dirección se guarda la ruta, sin lo que sigue a un signo de interrogación, hasta 90 días después de la última petición.
missing-none = Todo lo que se ha pedido está aquí.
missing-address = Dirección
missing-requests = Veces
missing-last = Última
missing-act = Qué hacer
missing-redirect = Redirigir a…
missing-probes = { $count ->
    [one] 1 dirección que solo piden programas
   *[other] { $count } direcciones que solo piden programas
}
missing-probes-what = Buscan fallos en programas que aquí no se usan. No hay que hacer nada.
redirect-title = Adónde llevan las direcciones antiguas
redirect-lead = A quien llega por una dirección antigua se le redirige (301), mientras no haya nada en ella. Las entradas que cambian de dirección y las importaciones dejan redirecciones por sí solas.
redirect-new = Redirección nueva
redirect-none = Aún no hay ninguna redirección.
redirect-from = Dirección antigua
redirect-from-hint = Una ruta de este blog, como /2019/05/an-old-title.
redirect-from-wrong = Escriba una ruta de este blog que empiece por / y no sea la portada.
redirect-to = Lleva a
redirect-to-hint = Una ruta de este blog, como /posts/a-new-title.
redirect-to-wrong = Escriba una ruta de este blog que empiece por /.
redirect-to-leads = Esta dirección lleva a su vez a otra, o vuelve a la primera. Escriba una en la que haya algo.
redirect-proposed = Entradas con palabras de la dirección antigua:
redirect-since = Desde
redirect-keep = Guardarla
redirect-saved = A partir de ahora lleva allí.
redirect-remove = Quitar
factor-required = En este equipo todo el mundo necesita un segundo paso. Configúrelo aquí y se abrirá todo lo demás.
account-mail-leaves-subject = Otra dirección para su cuenta en { $blog }
account-mail-leaves = Alguien con la sesión iniciada como { $name } en { $blog } quiere que la cuenta tenga otra dirección de correo. En cuanto se confirme, aquí no llegarán más correos.
account-mail-leaves-not-you = Si no fue usted, elija ya otra contraseña: { $url }
search-of = Buscar en { $blog }

# Lo que sale hacia los suscriptores: sus cartas y la página de envíos del equipo.

letter-post-subject = { $title } · para { $audience }
letter-post-open = En el blog, con sus comentarios: { $url }
letter-post-open-link = Comentarios en el blog
letter-post-on = Seguir leyendo: { $url }
letter-post-on-link = Seguir leyendo
letter-comment-subject = { $name } en «{ $post }»
letter-comment-heading = En «{ $post }»
letter-comment-on = { $who } en «{ $post }»:
letter-comment-to = { $who } responde a { $name } en «{ $post }»:
letter-comment-open = En la conversación: { $url }
letter-comment-open-link = Ver en la conversación
letter-comment-reply = Responder: { $url }
letter-comment-reply-link = Responder
letter-digest-posts = { $blog }: { $count ->
    [one] { $count } entrada nueva
   *[other] { $count } entradas nuevas
}
letter-digest-comments = { $blog }: { $count ->
    [one] { $count } comentario nuevo
   *[other] { $count } comentarios nuevos
}
letter-posts = { $count ->
    [one] { $count } entrada nueva
   *[other] { $count } entradas nuevas
}
letter-digest-both = { $blog }: { $posts }, { $count ->
    [one] { $count } comentario nuevo
   *[other] { $count } comentarios nuevos
}
letter-digest-more = Y { $count } más: { $url }
letter-digest-more-link = Y { $count } más
letter-labelled = { $label }: { $words }
letter-why-everything = Recibe esto porque pidió todas las entradas de { $blog }.
letter-why-audience = Recibe esto porque pidió las entradas de { $blog } para { $name }.
letter-why-tag = Recibe esto porque pidió las entradas de { $blog } sobre { $name }.
letter-why-byline = Recibe esto porque pidió las entradas de { $blog } escritas por { $name }.
letter-why-subject = Recibe esto porque pidió las entradas de { $blog } acerca de { $name }.
letter-why-thread = Recibe esto porque sigue los comentarios de «{ $post }» en { $blog }.
letter-why-replies = Recibe esto porque pidió saber de las respuestas a su comentario en «{ $post }» de { $blog }.
letter-why-daily = Recibe esto porque pidió a { $blog } una carta al día.
letter-why-weekly = Recibe esto porque pidió a { $blog } una carta a la semana.
letter-why-monthly = Recibe esto porque pidió a { $blog } una carta al mes.
letter-why-busy = Recibe esto porque sigue comentarios en { $blog }. Hubo muchos en poco tiempo, por eso llegan juntos.
letter-manage = Cambiar lo que recibe, o hacer una pausa: { $url }
letter-manage-link = Cambiar lo que recibe
letter-stop = Detenerlo todo: { $url }
letter-stop-link = Detenerlo todo
push-manage = Cambiar lo que llega
push-first = Un primer aviso, para ver que llega aquí.
deliveries-title = Envíos
deliveries-lead = Lo que salió hacia quienes lo pidieron y qué fue de ello. Nadie cuenta quién abre ni quién pulsa.
deliveries-no-mail = No hay servidor de correo: las cartas esperan tres días y luego se abandonan.
deliveries-queue = { $queued ->
    [one] { $queued } sale ahora
   *[other] { $queued } salen ahora
}, { $gathered ->
    [one] { $gathered } espera un resumen
   *[other] { $gathered } esperan un resumen
}, { $failed ->
    [one] { $failed } se abandonó
   *[other] { $failed } se abandonaron
}.
deliveries-oldest = { $minutes ->
    [0] El más antiguo tiene menos de un minuto.
    [one] El más antiguo tiene { $minutes } minuto.
   *[other] El más antiguo tiene { $minutes } minutos.
}
deliveries-retry-all = { $count ->
    [one] Intentar de nuevo el abandonado
   *[other] Intentar de nuevo los { $count } abandonados
}
deliveries-posts = Por entrada
deliveries-figures = Enviado por
deliveries-figures-how = Cuántos salieron, por canal. Nada en una carta dice si se leyó.
deliveries-tally = { $channel }, { $state }: { $count }
deliveries-all = Todos
deliveries-choose = Qué envíos mostrar
deliveries-any = Cualquiera
deliveries-show = Mostrar
deliveries-show-all = Mostrar todo
deliveries-none = Todavía no ha salido nada. Cuando alguien se suscriba y se publique una entrada, aparecerá aquí.
deliveries-none-like-this = No ha salido nada así.
deliveries-pages = Páginas de envíos
deliveries-older = Anteriores
deliveries-what = Qué
deliveries-to = A
deliveries-state = Estado
deliveries-channel = Canal
deliveries-event = Acerca de
deliveries-when = Cuándo
deliveries-post = Una entrada
deliveries-comment-kind = Un comentario
deliveries-comment = { $name } en «{ $post }»
deliveries-digest = Un resumen
deliveries-subscriber = Suscriptor { $number }
deliveries-email = Correo
deliveries-feed = Canal privado
deliveries-push = Push
deliveries-webhook = Webhook
deliveries-queued = Sale
deliveries-gathered = Espera un resumen
deliveries-sent = Enviado
deliveries-refused = Rechazado
deliveries-failed = Abandonado
deliveries-dropped = No enviado
deliveries-tried = { $count ->
    [one] (un intento)
   *[other] ({ $count } intentos)
}
deliveries-why-paused = Lo puso todo en pausa.
deliveries-why-stopped = Ya no se llega a esta persona.
deliveries-why-gone = Lo que anunciaba ya no es público.
deliveries-why-unwanted = Ya no quiere saber de ello.
deliveries-way-given-up = Allí no se aceptó nada durante tres días, así que este canal se dio por terminado.
deliveries-retry = Intentar de nuevo
deliveries-retry-one = Intentar de nuevo: { $to }
complaints-title = Una dirección que se quejó
complaints-lead = Alguien le dice, o se lo dice su proveedor de correo, que nunca quiso correo de aquí. Con su dirección termina todo lo que llega allí, y nada de aquello a lo que uno se suscribe se le vuelve a enviar, la escriba quien la escriba.
complaints-email = Su dirección
complaints-email-hint = Solo se guarda una huella de la que no se puede recuperar.
complaints-close = Cerrar esta dirección
complaints-lift = Abrirla de nuevo
complaints-lift-how = Una vez abierta de nuevo, sirve otra vez para suscribirse. Lo que llegaba antes no vuelve por sí solo.
complaints-closed = Ya no se envía nada a esa dirección.
complaints-lifted = Esa dirección sirve otra vez para suscribirse.
complaints-was-open = Ninguna queja había cerrado esa dirección, así que nada ha cambiado.
## Webhooks: otros programas a los que se avisa de lo que ocurre
webhooks-title = Webhooks
webhooks-lead = Otros programas se enteran de lo que ocurre aquí en cuanto ocurre. Cada mensaje va firmado (Standard Webhooks) y se reenvía durante tres días hasta que se acepta.
webhooks-none = Todavía no se avisa a ningún programa.
webhooks-back = Volver a los webhooks
webhook-new = Añadir un webhook
webhook-add = Añadir
webhook-settings = De qué se entera
webhook-url = Dirección
webhook-url-hint = Los mensajes se envían allí por POST. Empieza por https:// y se alcanza desde cualquier sitio.
webhook-url-wrong = Indique una dirección completa que empiece por https://, sin puerto. Los equipos de su propia red deben nombrarse antes en la configuración.
webhook-too-many = Ya hay tantos webhooks como puede haber. Elimine uno antes.
webhook-description = Para qué sirve
webhook-description-hint = Por ejemplo, «índice de búsqueda» o «chat del equipo».
webhook-events = Se entera de
webhook-events-missing = Elija de qué se entera.
webhook-event = Qué ocurrió
webhook-post-published = Se publicó una entrada
webhook-post-updated = Se cambió una entrada
webhook-post-removed = Se quitó una entrada de las listas
webhook-comment-received = Llegó un comentario
webhook-comment-published = Se publicó un comentario
webhook-comment-updated = Se cambió un comentario o su etiqueta
webhook-comment-removed = Se retiró un comentario
webhook-a-test = Una prueba
webhook-scope = Cuánto se le cuenta
webhook-scope-public = Solo datos públicos
webhook-scope-public-what = Lo que puede ver cualquiera. De un comentario en espera, solo que llegó.
webhook-scope-private = También datos privados
webhook-scope-private-what = También nombres, direcciones y textos de los comentarios retenidos, y por qué lo están. Elíjalo solo para un programa que gestione usted.
webhook-state = Estado
webhook-on = activo
webhook-on-what = Los mensajes salen en cuanto ocurre algo.
webhook-fails = no acepta nada
webhook-fails-since = No se ha aceptado nada desde { $time }. A los cinco días se desactiva.
webhook-off = inactivo
webhook-off-what = No se envía nada, y lo que ocurra entretanto tampoco se enviará después.
webhook-gone = dado de baja
webhook-gone-what = El programa respondió que no quiere más (410), así que el webhook se desactivó.
webhook-given-up = abandonado
webhook-given-up-what = No se aceptó nada en cinco días, así que el webhook se desactivó.
webhook-test = Enviar una prueba
webhook-switch-on = Activar
webhook-switch-off = Desactivar
webhook-saved = Guardado.
webhook-tested = Va de camino una prueba. La respuesta aparecerá más abajo.
webhook-renewed = Tiene otro secreto.
webhook-switched-on = Activado.
webhook-switched-off = Desactivado.
webhook-removed = Eliminado, con todos sus mensajes.
webhook-sent-again = Se vuelve a enviar enseguida. La respuesta aparecerá más abajo.
webhook-secret-title = Secreto
webhook-secret-lead = Con el secreto, el programa comprueba que los mensajes vienen de aquí. Tras un cambio, el antiguo vale 24 horas más.
webhook-secret-shown = Este es el secreto. Cópielo ahora: solo se muestra esta vez.
webhook-renew = Crear otro secreto
webhook-remove-title = Eliminar
webhook-remove-lead = El webhook desaparece con todos sus mensajes. No se puede deshacer.
webhook-remove = Eliminar el webhook
webhook-messages = Mensajes de los últimos 30 días
webhook-messages-none = Todavía no se ha enviado nada.
webhook-answer = Respuesta
webhook-waits = en camino
webhook-waits-again = se reintentará
webhook-taken = aceptado
webhook-failed = no aceptado
webhook-dropped = ya no es cierto, no se envió
webhook-next-try = { $count ->
    [one] { $count } intento, el siguiente { $time }
   *[other] { $count } intentos, el siguiente { $time }
}
webhook-tries = { $count ->
    [one] { $count } intento
   *[other] { $count } intentos
}
webhook-status = Estado { $status }
webhook-no-answer = Sin respuesta
webhook-again = Volver a enviar
webhook-since = Volver a enviar todo desde
webhook-since-hint = El primer día, por ejemplo 2026-03-03. Un mensaje conserva su nombre, por el que el programa sabe qué tiene ya.
webhook-since-wrong = Indique un día, por ejemplo 2026-03-03.
webhook-again-all = Volver a enviar
settings-webhooks-what = Otros programas a los que se avisa de lo que ocurre aquí.
job-webhook-notice = De qué se enteran los webhooks
job-webhook-send = Mensajes a un webhook
job-mention-check = Leer una página que dice enlazar a una entrada
job-mention-send = Avisar a las páginas que enlaza una entrada
history-webhook-added = Webhook añadido
history-webhook-changed = Webhook cambiado
history-webhook-secret = Secreto de un webhook renovado
history-webhook-on = Webhook activado
history-webhook-off = Webhook desactivado
history-webhook-removed = Webhook eliminado

## WebSub: a hub that is told which feeds have changed
settings-feeds = Feeds
settings-hub = Hub para los feeds
settings-hub-hint = Los lectores de feeds que conocen WebSub se enteran enseguida de las entradas y comentarios nuevos, por el hub de esta dirección (https://…). En blanco, ninguno.
settings-hub-wrong = Escriba una dirección que empiece por https://.
job-hub = Feeds cambiados, para el hub
