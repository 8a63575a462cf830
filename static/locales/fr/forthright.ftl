# Les mots de Forthright en français. Les clés portent le nom de la fonction qui les affiche.

## Cette langue
language-name = Français
language-direction = ltr
list-comma = ,{" "}
colon = {" "}:{" "}

## Dates
date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-time = { $date } à { $time }
time = { $hour }:{ $minute }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Toutes les pages
skip-to-content = Aller au texte
site-untitled = Un nouveau blog
optional = facultatif
nav-label = Site
nav-admin-label = Administration
nav-archive = Archives
nav-search = Recherche
nav-feed = Flux
nav-subscribe = S’abonner
nav-desk = Modération
nav-posts = Articles
nav-settings = Réglages
nav-figures = Statistiques
nav-deliveries = Envois
nav-log-out = Se déconnecter
feed-posts = Articles
feed-comments = Tous les commentaires
feed-atom = Atom
feed-rss = RSS
feed-json = JSON Feed

## Champs
field-missing = Veuillez remplir ce champ.
field-too-long = Limitez-vous à { $max } caractères.
field-email = Adresse e-mail
field-email-wrong = Cela ne ressemble pas à une adresse e-mail.
field-password = Mot de passe
field-password-short = Un mot de passe compte au moins { $min } caractères.

## Refus
error-not-found = Cette page est introuvable
error-not-found-advice = L’adresse comporte peut-être une faute de frappe, ou la page a changé de place.
error-not-found-archive = Les archives recensent tous les articles.
error-gone = Ce contenu a été retiré
error-gone-advice = La personne à qui il appartenait l’a retiré, ou le lien n’est plus valable.
error-forbidden = Vous n’y avez pas accès
error-forbidden-advice = Votre compte a un autre rôle, ou le lien que vous avez suivi est incomplet.
error-logged-out = Veuillez vous connecter
error-logged-out-advice = Cette page demande une connexion, ou votre session a pris fin. Si vous aviez envoyé quelque chose, rien n’a été fait.
error-cross-site = Cet envoi ne vient pas de ce site
error-cross-site-advice = Par sécurité, rien n’a été fait. Si vous êtes bien sur ce site, il répond peut-être à une autre adresse que celle de sa configuration ({ $origin }) : ouvrez cette adresse et recommencez l’envoi.
error-already-received = Nous l’avons déjà reçu
error-already-received-advice = Le même texte est arrivé il y a quelques minutes ; il n’a donc pas été enregistré deux fois. Servez-vous de la page de suivi reçue à ce moment-là.
error-too-many = C’était un peu rapide
error-too-many-advice = Trop d’envois sont venus de votre connexion en peu de temps ; celui-ci n’a pas été accepté. Patientez { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
} puis recommencez.
error-too-large = C’est trop volumineux
error-too-large-advice = Revenez en arrière : votre texte est toujours dans le navigateur. Raccourcissez-le ou envoyez-le en plusieurs fois.
connections-full = Trop de connexions sont ouvertes. Réessayez dans un instant.
request-too-slow = Votre envoi est arrivé trop lentement. Revenez en arrière : votre texte est toujours dans le navigateur.
error-unreadable = Le formulaire est illisible
error-unreadable-advice = Rien n’a été fait. Revenez en arrière et réessayez.
error-wrong-method = Cette page est introuvable
error-not-stored = L’enregistrement a échoué
error-not-stored-advice = Le serveur n’a plus de place pour le moment ; la lecture continue comme d’habitude. Gardez une copie de votre texte et renvoyez-le plus tard.
error-failed = Un problème est survenu de notre côté
error-failed-advice = Il a été consigné dans le journal. Réessayez dans un instant.
error-kept = Ce que vous avez écrit
error-kept-copy = Rien n’est perdu : voici votre texte, à copier.
error-kept-send = Rien n’est perdu : voici votre texte. Modifiez-le si vous voulez, puis renvoyez-le.
error-send-again = Renvoyer
error-log-in-beside = Se connecter dans un autre onglet
kept-email = Adresse e-mail
kept-blog-title = Titre du blog
kept-question = Question
kept-role = Fonction
kept-on-behalf-of = Au nom de
kept-note = Avec vos mots
kept-year = Année
kept-other = Autre champ
error-home = Aller à l’accueil

## Installation et connexion
setup-title = Créer votre blog
setup-lead = Deux minutes suffisent, et tout pourra être changé plus tard.
setup-blog = Le blog
setup-blog-title = Titre
setup-you = Vous
setup-email-hint = Pour vous connecter. Jamais montrée au public.
setup-password-hint = Au moins { $min } caractères. Une phrase convient très bien.
setup-byline = Votre signature
setup-byline-hint = Affichée au-dessus de vos articles et à côté de vos réponses. Ce peut être un pseudonyme.
setup-name = Nom
setup-byline-title = Fonction
setup-organisation = Organisation
setup-create = Créer le blog
log-in = Se connecter
log-in-wrong = L’adresse et le mot de passe ne correspondent pas. Réessayez.
log-in-readers = Pas besoin de compte pour lire ni pour commenter : c’est ouvert à tout le monde.
log-out = Se déconnecter
log-out-who = Votre session est ouverte sous le nom { $name }.

## Les articles, côté public
text-table = Tableau
text-task = Tâche
text-note = Note
text-tip = Astuce
text-important = Important
text-warning = Attention
text-caution = Prudence
text-callout = { $kind } : { $title }
text-contents = Sommaire
text-anchor = Lien vers « { $heading } »
text-footnotes = Notes
text-footnote-back = Revenir dans le texte à l’appel de la note
text-formula = Formule
text-formula-unread = Cette formule n’a pas pu être lue ; elle apparaît telle qu’elle a été saisie.
post-for = Pour
post-why = Pourquoi c’est important
post-interests = Liens d’intérêt :
post-interests-label = Liens d’intérêt et déclarations précédentes
post-interests-none = rien de déclaré
post-interests-changed = Modifié le { $date }
post-interests-before = Déclarations précédentes
post-interests-until = Jusqu’au { $date } :
post-minutes = { $minutes ->
    [one] { $minutes } minute de lecture
   *[other] { $minutes } minutes de lecture
}
post-comments = { $count ->
    [0] Aucun commentaire
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
post-tags = Étiquettes
post-about = À propos de
post-follow = Flux publics :
post-follow-blog = ce blog
post-follow-comments = les commentaires de cet article
post-get = Recevoir de tels articles par e-mail ou dans un flux à vous :
post-and = { $first } et { $second }
post-first-at = D’abord paru sur
series-label = Série
series-count = { $count ->
    [one] { $count } partie
   *[other] { $count } parties
}
series-part-of = Partie { $number } sur { $of } de la série
series-in = Dans la série
series-neighbours = Autres parties de « { $series } »
series-before = Précédent
series-after = Suivant
subject-said = Ce qu’en ont dit ici les personnes concernées
subject-said-lead = Commentaires de personnes qui déclarent un lien avec { $subject } : emploi, vente ou usage. Ce sont leurs propres déclarations ; celles qui ont été vérifiées sont signalées.
subject-said-pages = Autres commentaires des personnes concernées
subject-said-older = Commentaires plus anciens
subject-said-newest = Commentaires les plus récents
recording-video = Vidéo
recording-audio = Audio
recording-slides = Diapositives
recording-at = { $kind } sur { $host }
recording-transcript = Transcription
recording-captions = Sous-titres
recording-play = Lire ici
recording-note = Le contenu est alors chargé depuis { $host }, qui saura que vous le consultez.
list-count = { $count ->
    [0] Aucun article
    [one] { $count } article
   *[other] { $count } articles
}
list-empty = Rien n’a encore été publié ici.
home-all-posts = Tous les articles
list-for = Pour { $audience }
list-about = À propos : { $subject }
list-pseudonym = Un pseudonyme. Plusieurs personnes peuvent écrire sous ce nom.
list-pages = Pages
list-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
list-pager = Pages
list-older = Plus anciens
list-newer = Plus récents
list-newest = Les plus récents
list-feed-title = Articles : { $what }
list-follow = S’abonner :
list-get = Recevoir ces articles


## Écrire des articles
write-new = Écrire un article
write-posts = Articles
write-posts-caption = Articles, du plus récent au plus ancien
write-views = Vues
write-none = Rien ici pour l’instant.
write-none-found = Aucun titre et aucune adresse ne contient « { $words } ».
write-search = Titre ou adresse
write-column-title = Titre
write-column-state = État
write-column-date = Date
write-column-byline = Signature
write-column-thread = Fil
write-view-all = Tous
write-view-drafts = Brouillons
write-view-waiting = À approuver
write-view-scheduled = Planifiés
write-view-published = Publiés
write-view-unlisted = Hors liste
write-view-trash = Corbeille
write-state-draft = Brouillon
write-state-submitted = Soumis
write-state-scheduled = Planifié
write-state-published = Publié
write-state-unlisted = Hors liste
write-state-trashed = À la corbeille
write-page = Page
write-edit = Modifier { $title }
write-title = Titre
write-audience = Pour
write-audience-hint = En une phrase : qui devrait lire ceci ?
write-why = Pourquoi c’est important
write-why-hint = Qu’est-ce que cela change de le savoir ?
write-needed = obligatoire pour publier
write-standfirst-missing = À remplir pour que l’article paraisse. Un brouillon s’enregistre sans.
write-source = Texte
write-source-hint = Markdown. Les intertitres commencent par ##.
write-help = Ce que vous pouvez écrire
write-help-lead = Du texte simple suffit. Le reste est là pour quand vous en aurez besoin.
write-help-keys = Ctrl+B met fortement en valeur ce que vous avez sélectionné dans le texte, Ctrl+I légèrement, Ctrl+K en fait un lien ; sur un Mac avec ⌘. Sans script, vous tapez les signes.
write-help-headings = Intertitres
write-help-stress = Mise en relief
write-help-links = Liens
write-help-lists = Listes
write-help-quotes = Citations
write-help-callouts = Encadrés
write-help-code-name = Code
write-help-tables = Tableaux
write-help-footnotes = Notes
write-help-definitions = Définitions
write-help-formulas = Formules
write-help-pictures = Images
write-help-recordings = Vidéo, audio, diapositives
write-help-contents-name = Sommaire
write-help-html-name = HTML
write-help-code = Le code est coloré quand son langage suit la première ligne d’accents graves. Plus de 140 langages sont reconnus, sous leur nom habituel.
write-help-math = Les formules s’écrivent en LaTeX entre deux dollars. Pour un simple signe dollar là où deux pourraient passer pour une formule, faites-le précéder d’une barre oblique inverse. Une image seule devient une figure dès qu’elle a une légende.
write-help-recording = Une vidéo, un son ou des diapositives s’écrivent dans un bloc nommé video, audio ou slides : l’adresse, en dessous le titre, puis, après une ligne vide, ce qui s’y dit. Un fichier à vous, ajouté sous le texte, se lit aussitôt ; une ligne « captions: » avec l’adresse d’un fichier WebVTT (.vtt) ajoute des sous-titres. D’un autre site, rien ne se charge avant que l’on appuie sur lecture ; la lecture est possible depuis YouTube, Vimeo, Internet Archive, Speaker Deck (avec l’adresse du lecteur) et les hôtes indiqués dans les réglages ; tout le reste devient un lien.
write-help-contents = Un sommaire apparaît de lui-même à partir de quatre intertitres. Avec [TOC] seul sur une ligne, vous choisissez sa place, et il est déplié.
write-help-anchor = Le lien vers un titre est fait de ses mots et change avec eux. Un nom placé derrière reste : { $example }.
write-help-html = Le HTML fonctionne là où il ne fait que décrire du texte, avec lang, dir et title. Les scripts, styles, formulaires et cadres sont écartés.
write-source-html-hint = Cet article a été importé : son texte est en HTML.
write-details = Détails
write-byline = Signé
write-byline-choose = Choisissez
write-byline-wrong = Choisissez qui signe.
write-also = Signé avec
write-also-hint = Qui d’autre l’a écrit, dans cet ordre. Enregistrez pour ajouter un nom de plus.
write-also-name = Nom { $number }
write-also-nobody = Personne d’autre
write-series = Série
write-series-hint = Un nom crée une série ou complète celle qui le porte. Les parties sans numéro viennent en dernier, par date.
write-series-missing = Une partie demande le nom de sa série.
write-part = Partie
write-part-wrong = Indiquez un nombre entier de 1 à { $max }.
cover-title = Image de couverture
cover-alt = Ce que montre la couverture
cover-hint = Affichée au-dessus du texte, dans les listes et là où l’article est partagé.
cover-choose = Choisir une image
cover-none = Aucune
cover-alt-hint = Une phrase pour les personnes qui ne voient pas l’image. Si vous laissez vide, c’est la description donnée sous « Images et fichiers ».
cover-silent = La couverture ne dit rien de ce qu’elle montre. Quelques mots aident les personnes qui ne la voient pas.
cover-upload = Ou envoyer une autre image
cover-use = Envoyer comme couverture
cover-uploaded = L’image est envoyée et sert de couverture. Le texte n’est pas encore enregistré.
cover-wrong = Cette image n’est pas parmi celles du blog. Choisissez-en une ou envoyez-en une.
write-canonical = Première parution
write-canonical-hint = Seulement si le texte a d’abord paru ailleurs : l’adresse complète. Les moteurs de recherche retiennent alors celle-là.
write-canonical-wrong = Saisissez une adresse complète, comme https://example.org/post.
write-interests = Vos liens d’intérêt
write-interests-hint = À vous d’ouvrir la voie : qu’est-ce qui vous lie à ce dont vous parlez ?
write-audiences = Publics visés
write-audiences-hint = Séparés par des virgules : Responsables informatiques, Revendeurs.
write-subjects = Sujets
write-subjects-hint = Organisations et produits dont il est question, un par ligne. Plus de détails si vous en avez : Acme Vault | product | acme.example
write-tags = Étiquettes
write-tags-hint = Séparées par des virgules.
terms-all = Étiquettes, publics, sujets
terms-all-lead = Les noms sous lesquels les articles sont classés. Un article les reçoit dans son éditeur ; ici, ils reçoivent un autre nom ou une autre adresse, et les articles restent.
terms-none = Aucun pour l’instant.
terms-name-hint = Partout où il figure, aussitôt.
terms-slug-hint = La fin du lien. L’ancienne adresse et ses flux mèneront aux nouveaux ; les abonnements demeurent.
terms-parted = Un nom ne contient ni virgule ni « | » : ils séparent les noms dans l’éditeur.
terms-taken = Un autre porte déjà ce nom ou cette adresse.
terms-merge-hint = Pour n’en faire qu’un de deux, donnez à celui-ci le nom de l’autre : une confirmation vous est demandée avant tout changement.
terms-merge-instead = Fusionner plutôt « { $from } » avec « { $into } »
terms-merge-title = Fusionner « { $from } » avec « { $into } »
terms-merge-posts = { $count ->
    [0] Aucun article n’est classé sous « { $from } ».
    [one] { $count } article passe de « { $from } » à « { $into } ». S’il est classé sous les deux, il n’y figure qu’une fois.
   *[other] { $count } articles passent de « { $from } » à « { $into } ». Ceux qui sont classés sous les deux n’y figurent qu’une fois.
}
terms-merge-address = { $old } mènera désormais et pour toujours à { $new }, et ses flux aux flux correspondants.
terms-merge-readers = { $count ->
    [0] Personne n’est abonné à « { $from } ».
    [one] { $count } personne abonnée à « { $from } » recevra « { $into } » à la place.
   *[other] { $count } personnes abonnées à « { $from } » recevront « { $into } » à la place.
}
terms-merge-said = Ce que les commentaires déclarent d’un lien avec « { $from } » reste tel quel ; la page de « { $into } » ne les reprend pas.
terms-merge-final = « { $from } » disparaît alors, et c’est irréversible. Saisir encore ce nom, c’est désigner l’autre.
terms-merge = Fusionner
series-all = Séries
series-all-lead = Des articles qui vont ensemble, dans un ordre. Un article devient une partie depuis son éditeur ; la première partie crée la série.
series-removed = La série est supprimée. Ses articles restent, sans série.
series-address = Adresse publique : { $address }
series-name = Nom
series-description = Description
series-description-hint = Affichée au-dessus des parties, { $max } caractères au plus.
series-parts = Parties
series-parts-lead = En déplacer une les numérote toutes. Le public voit celles qui sont publiées.
series-up = Monter
series-down = Descendre
series-by-date = Numéroter par date
series-remove-title = Supprimer la série
series-remove-lead = Sa page et ses flux disparaissent. Les articles restent.
series-remove = Supprimer cette série
write-more = Adresse, résumé, date, commentaires
write-slug = Adresse
write-slug-hint = La fin du lien. Tirée du titre si vous laissez vide ; l’ancienne mènera à la nouvelle.
write-slug-wrong = Une adresse se compose de lettres ou de chiffres, 100 au plus.
write-slug-taken = Un autre article ou une autre page a déjà cette adresse.
write-summary = Résumé
write-summary-hint = Pour les flux et les moteurs de recherche.
write-lang = Langue
write-lang-hint = Seulement si ce n’est pas celle du blog : en, pt-BR, ar. L’arabe, l’hébreu et le persan se lisent alors de droite à gauche.
write-lang-wrong = Saisissez un code de langue, comme en, pt-BR ou ar.
write-date = Publier le
write-date-hint = Vide : tout de suite. Une date à venir planifie la publication. Fuseau horaire : { $zone }.
write-date-wrong = Cela ne ressemble pas à une date avec une heure.
write-date-never = Cette heure n’existe pas ce jour-là, à cause du passage à l’heure d’été. Choisissez-en une avant ou après.
write-date-twice = Cette heure revient deux fois ce jour-là, à cause du passage à l’heure d’hiver. Choisissez-en une avant ou après.
write-kind = Type
write-kind-post = Un article du blog
write-kind-page = Une page à part
write-comments = Commentaires
write-comments-open = Ouverts
write-comments-hold = Ouverts, tous lus d’abord
write-comments-closed = Fermés : ceux qui y sont restent
write-comments-off = Aucun : pas de fil du tout
write-comments-wrong = Choisissez l’une de ces possibilités.
write-never-closes = Ne jamais fermer avec le temps
write-never-closes-hint = Sinon, les commentaires se ferment { $days } jours après la parution.
write-slow = Mode lent
write-slow-wrong = Choisissez l’une de ces possibilités.
slow-off = Désactivé
slow-every = Un commentaire { $minutes ->
    [1] par minute
   *[other] toutes les { $minutes } minutes
}
write-terms-too-many = Indiquez-en { $max } au plus.
write-term-too-long = Limitez chacun à { $max } caractères.
write-term-wrong = Chacun doit contenir au moins une lettre ou un chiffre.
write-subject-wrong = « { $part } » n’est ni « organisation », ni « product », ni un domaine.
write-too-long = Ce texte est trop long : 512 Kio au plus.
write-too-deep = Trop de citations et de listes imbriquées : 32 niveaux au plus.
write-wrong = Pas encore enregistré : un point est à revoir
write-save-draft = Garder en brouillon
write-save = Enregistrer
write-publish = Publier
write-preview = Aperçu
write-submit = Soumettre
write-take-back = Reprendre
write-unlist = Publier hors liste
write-unpublish = Repasser en brouillon
write-trash = Mettre à la corbeille
write-restore = Sortir de la corbeille
write-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
write-saved-at = Enregistré le { $date }
write-done-draft = Enregistré.
write-done-submit = Soumis. Quelqu’un qui peut publier va le lire.
write-done-send-back = Renvoyé à qui l’a écrit.
write-done-publish = Publié.
write-done-scheduled = Planifié pour le { $date }.
write-done-unlist = Publié pour qui a le lien ; absent des listes et des flux.
write-done-unpublish = De nouveau en brouillon. Le public ne le voit plus.
write-done-trash = Mis à la corbeille.
write-done-restore = Sorti de la corbeille. C’est maintenant un brouillon.
write-done-version = Cette version est de retour. Ce qui était là avant se trouve dans l’historique.
write-look = Voir en ligne
write-preview-saved = Aperçu. Le public ne le voit pas encore.
write-preview-unsaved = Aperçu. Rien n’est encore enregistré ; votre texte est plus bas.
write-preview-public = Aperçu de ce que vous avez écrit. Le public voit la version publiée.
write-preview-out = Aperçu. C’est ce que le public voit.
write-back = Reprendre l’écriture
write-go-on = Continuer à écrire
write-conflict = Quelqu’un d’autre a enregistré entre-temps
write-conflict-advice = Rien n’est perdu. Le formulaire contient ce que vous avez écrit ; là où la version enregistrée le { $date } en diffère, elle est indiquée ici. Enregistrer de nouveau met la vôtre à sa place.
write-conflict-differs = { $field } : de la version enregistrée à la vôtre
write-conflict-theirs = { $field }, version enregistrée
write-conflict-same = Les textes sont identiques.

paste-too-long = Trop de texte mis en forme à la fois. Il a été collé en texte simple.
paste-unreadable = Cette mise en forme est illisible. Le texte a été collé sans elle.
paste-done = Collé avec sa mise en forme. Annuler la défait ; Ctrl+Shift+V colle du texte simple.
paste-failed = La mise en forme n’a pas pu être lue cette fois. Le texte a été collé sans elle.
advice-audience-missing = C’est ce qu’on regarde en premier : qui devrait lire ceci ?
advice-audience-long = C’est long pour une ligne. Nommez le seul groupe à qui cela servira le plus.
advice-audience-everyone = Il est difficile d’écrire pour tout le monde. Qui regretterait d’être passé à côté ?
advice-audience-title = Le titre le dit déjà. Dites à qui s’adresse l’article, pas de quoi il parle.
advice-why-missing = Une phrase suffit : que peut-on faire, ou cesser de faire, une fois qu’on le sait ?
advice-why-long = C’est long. La phrase la plus forte suffit souvent à elle seule.
advice-why-post = Ceci dit ce que fait l’article. Dites ce qu’il apporte à qui le lit.
advice-why-title = Le titre le dit déjà. Qu’est-ce que cela change pour qui le lit ?
# Words that say little of whom a post is for, and how a sentence begins that is about the post: each list with commas.
advice-words-everyone = tout le monde, tous, toutes, chacun, n’importe qui, tous les lecteurs
advice-words-interested = intéresse, intéressé, intéressée, intéressés, intéressées
advice-words-post = cet article, ce billet, dans cet, dans ce
aid-word = 1 mot
aid-words = { $n } mots
aid-minute = 1 minute de lecture
aid-minutes = { $n } minutes de lecture
paste-help = Ce que vous collez depuis Word, Google Docs, Outlook ou une page web garde ses intertitres, liens, listes et tableaux, en Markdown. Ctrl+Shift+V colle du texte simple. Sans script, le collage est toujours simple.

elsewhere-open = Flux, lettre, lien partagé
elsewhere-title = Ailleurs : { $title }
elsewhere-lead = Tel qu’enregistré le { $date }. Ce qui est saisi sans être enregistré n’y figure pas.
elsewhere-looks = Comment il apparaît ailleurs
elsewhere-feed = Dans un lecteur de flux
elsewhere-feed-hint = D’abord ce qui figure dans la liste, puis ce qui s’ouvre. Chaque logiciel a son propre style.
elsewhere-letter = En lettre
elsewhere-letter-hint = Ce que reçoivent les personnes qui ont demandé les articles par courriel, dans la langue du blog. Dans le cadre, les liens ne mènent nulle part.
elsewhere-letter-frame = La lettre
elsewhere-letter-alone = Ouvrir la lettre seule
elsewhere-letter-plain = La même en texte brut
elsewhere-subject = Objet :
elsewhere-link = En lien partagé
elsewhere-link-hint = Ce que d’autres sites et messageries montrent d’un lien vers lui. Où ils coupent, et s’ils montrent l’image, c’est à eux d’en décider.
elsewhere-link-no-words = Rien ne le décrit là-bas : un résumé le fait, ou pourquoi c’est important.
elsewhere-link-no-picture = Aucune image n’y figure : il faut une image de couverture, ou une image assez large dans le texte.
pane-button = Aperçu à côté
pane-waits = L’aperçu apparaît ici dès qu’il y a un titre et un texte.
unsaved-kept = Gardé à { $time }, pas encore enregistré.
unsaved-failed = Votre saisie n’a pas pu être gardée à l’instant. Enregistrez dès que possible.
unsaved-offer = Vous avez un texte non enregistré, écrit le { $date }.
unsaved-differs = Ce qui diffère du contenu de l’éditeur
unsaved-take-up = Le reprendre
unsaved-throw-away = L’abandonner
unsaved-taken-up = Voici votre texte écrit le { $date }. Il n’est pas encore enregistré.
unsaved-thrown = Abandonné.

approval-title = À approuver
approval-lead = Publiez-le s’il est prêt. Sinon, dites ce qui manque et renvoyez-le.
approval-note = Ce qui est à revoir
approval-note-missing = Dites ce qui est à revoir.
approval-send-back = Renvoyer
returned-title = Votre texte vous revient
returned-lead = { $name } l’a renvoyé le { $date } avec ce mot :

review-title = Lien privé de relecture
review-hint = Avec ce lien, on peut lire le texte avant sa publication. Les moteurs de recherche n’y ont pas accès.
review-link = Le lien
review-make = Enregistrer et créer un lien
review-new = Enregistrer et changer de lien
review-end = Enregistrer et retirer le lien
review-made = Enregistré. Le lien de relecture se trouve sous « Lien privé de relecture ».
review-ended = Enregistré. Le lien de relecture ne fonctionne plus.
review-label = À propos de cette page
review-draft = Ceci est un brouillon, visible avec ce lien seulement. Il n’est pas publié et peut encore changer.
review-scheduled = La publication est prévue le { $date }. D’ici là, ce texte n’est visible qu’avec ce lien.

shelf-trashed = « { $title } » est à la corbeille. Suppression définitive dans 30 jours.
shelf-restored = « { $title } », de retour de la corbeille : { $state }.
shelf-moved = Rien n’a été fait : quelqu’un a modifié « { $title } » entre-temps.
shelf-undo = Annuler
shelf-column-acts = Actions

mail-returned = « { $title } » vous revient
mail-returned-lead = { $name } a lu « { $title } » et vous renvoie le texte avec ce mot :
mail-returned-link = Votre texte : { $url }
mail-submitted = « { $title } » attend votre accord
mail-submitted-lead = { $name } a soumis « { $title } ».
mail-submitted-link = Lisez, publiez ou renvoyez : { $url }

revisions-link = Historique
revisions-title = Historique : { $title }
revisions-of = { $title }, version du { $date }
revisions-lead = Chaque version enregistrée est conservée. En rétablir une en crée une nouvelle ; rien ne se perd.
revisions-back = Retour à l’éditeur
revisions-all = Toutes les versions
revisions-none = Rien n’a été enregistré depuis que les versions sont conservées. Le prochain enregistrement sera le premier ici.
revisions-by = par { $name }
revisions-newest = actuelle
revisions-what-changed = Ce que cette version a changé
revisions-against-now = Comparée à la version actuelle
revisions-no-change = Cette version n’a rien changé de ce qui est gardé.
revisions-is-now = C’est la version actuelle.
revisions-texts-alone = L’une des deux a été enregistrée avant que les versions ne gardent tout : seuls les textes sont comparés.
revisions-restore = Rétablir cette version
revisions-restore-hint = Ce qu’elle dit prend la place de ce qui est là maintenant. L’état, l’adresse et la date restent.
revisions-restore-public = Ses textes seront aussitôt visibles du public. L’état, l’adresse et la date ne changent pas.
revisions-lost-bylines = Plus là, ou une signature qui n’est pas la vôtre : { $names }.
revisions-lost-cover = L’image qui l’ouvrait, { $name }, n’est plus là. L’image de couverture reste celle de maintenant.
revisions-whole = Le texte complet de cette version


## Les fils et le formulaire de commentaire
thread-feed = Commentaires sur « { $title } »
thread-from-start = Depuis le premier commentaire
thread-more = { $count ->
    [one] Encore { $count } commentaire
   *[other] Encore { $count } commentaires
}
thread-many-more = Encore plus de { $count } commentaires
thread-in-reply-to = en réponse à
thread-removed-comment = un commentaire retiré
thread-removed = Ce commentaire a été retiré par la modération. Les réponses restent.
thread-withdrawn = Ce commentaire a été retiré par la personne qui l’avait écrit. Les réponses restent.
thread-away = Ce commentaire n’est pas affiché en ce moment. Les réponses restent.
thread-reply = Répondre
thread-reply-to = à { $name }
thread-fold-hide = Masquer { $count ->
    [one] { $count } réponse
   *[other] les { $count } réponses
} à { $name }
thread-fold-show = Afficher { $count ->
    [one] { $count } réponse
   *[other] les { $count } réponses
} à { $name }
thread-fold-count = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
thread-yours = Votre suivi
thread-of = du { $date }
host-ask = Demander
host-edit = Modifier
host-hidden = Masqué.
host-undone = Annulé.
host-asked = Question posée.
host-cut = Coupé. Le public voit […].
host-replied = Votre réponse est envoyée.
host-done = C’est fait.
thread-waiting = En attente, visible de vous seulement
thread-author = Rédaction
thread-moderator = Modération
thread-asks = question à { $name }
thread-interests-here = Pour cet article :
thread-is-this-you = C’est vous ? Répondez avec le lien reçu lors de l’envoi.
thread-mentions = Cité par
mention-liked-by = Aimé par
mention-reposted-by = Partagé par
mention-reply = a répondu
mention-like = a aimé cet article
mention-repost = a partagé cet article
mention-mention = a mentionné cet article
webmention-taken = Merci. La page sera lue dans un instant.
webmention-source-wrong = La source n’est pas une page d’un autre site.
webmention-target-wrong = La cible n’est pas un article qui accepte des commentaires.
thread-report = Signaler
thread-report-of = le commentaire signé { $name }
report-title = Signaler un commentaire signé { $name }
report-comment = Le commentaire
report-lead = Si ce commentaire n’a pas sa place ici, dites-le à l’équipe du blog. Personne d’autre ne voit ce que vous envoyez, et vous n’avez pas à dire qui vous êtes.
report-kind = Quel est le problème ?
report-press = Une seule pression suffit.
report-kind-spam = Spam ou publicité
report-kind-insult = Insulte ou menace
report-kind-private = Données privées de quelqu’un
report-kind-illegal = Contenu illégal
report-kind-label = La mention à côté du nom est fausse
report-kind-other = Autre chose
report-kind-missing = Choisissez le problème.
report-short-spam = spam
report-short-insult = insulte
report-short-private = données privées
report-short-illegal = illégal
report-short-label = mention
report-short-other = autre
report-counted = { $kind } ({ $count })
report-more = En dire plus d’abord, si vous le souhaitez
report-reason = Que devons-nous savoir ?
report-reason-hint = Une phrase, 200 caractères au plus.
report-sent-title = Merci
report-sent = L’équipe du blog va regarder. Ce qui n’a pas sa place ici est retiré ; ce qui peut se dire reste.
report-sent-next = Vous n’avez rien d’autre à faire. Nous ne vous avons pas demandé qui vous êtes, donc personne ne vous écrira ; un signalement de votre part suffit.
report-back = Retour au commentaire
report-back-to-thread = Retour aux commentaires
says-label = Ce que déclarent les personnes qui commentent
says-lead = Selon leurs déclarations :
says-works = { $people ->
    [one] { $people } travaille pour un fournisseur
   *[other] { $people } travaillent pour un fournisseur
}
says-uses = { $people ->
    [one] { $people } utilise le produit
   *[other] { $people } utilisent le produit
}
says-shares = { $people ->
    [one] { $people } a un intérêt financier
   *[other] { $people } ont un intérêt financier
}
says-used-to = { $people ->
    [one] { $people } a travaillé pour un fournisseur
   *[other] { $people } ont travaillé pour un fournisseur
}
says-none = { $people ->
    [one] { $people } déclare n’avoir aucun lien
   *[other] { $people } déclarent n’avoir aucun lien
}
says-verified = { $people ->
    [one] Vérifié : { $people } personne
   *[other] Vérifié : { $people } personnes
}
says-showing = { $comments ->
    [one] Affichage : { $comments } commentaire
   *[other] Affichage : { $comments } commentaires
}. Selon leurs déclarations : { $people }.
says-showing-verified = { $comments ->
    [one] Affichage : { $comments } commentaire
   *[other] Affichage : { $comments } commentaires
} avec une déclaration en partie vérifiée.
says-nobody = Aucun commentaire ici ne le déclare.
says-all = Tous les commentaires
thread-closed = Les commentaires sur cet article sont fermés.
thread-closed-by-age = Les commentaires ont fermé le { $date }, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après la parution de l’article.
thread-replies-closed = Les réponses à ce fil sont fermées.
thread-pinned = Épinglé
thread-pinned-by = Épinglé par { $name }
thread-pinned-place = Le voir à sa place dans le fil
closed-replies-title = Les réponses sont fermées ici
comment-replies-closed = Les réponses à ce fil sont fermées. Votre texte est toujours ci-dessous : si vous le renvoyez, il devient un commentaire à part.
comment-slow = Mode lent : un commentaire { $minutes ->
    [1] par minute
   *[other] toutes les { $minutes } minutes
}.
comment-too-early = Le mode lent est actif ici. Vous pourrez envoyer ce commentaire à { $time }. Rien n’a été enregistré ; votre texte est toujours ci-dessous.
summary-none = Modération : { $published ->
    [one] { $published } commentaire publié
   *[other] { $published } commentaires publiés
}, aucun écarté.
summary-few = Modération : { $published ->
    [one] { $published } commentaire publié
   *[other] { $published } commentaires publiés
}, quelques-uns écartés.
summary-many = Modération : { $published ->
    [one] { $published } commentaire publié
   *[other] { $published } commentaires publiés
}, { $count } non publiés ({ $parts }).
summary-reason = « { $reason } » : { $count }
summary-reported = masqués après signalement : { $count }
summary-others = autres raisons : { $count }
summary-spam = Le spam n’est pas compté.
summary-all-read = Chaque commentaire est lu avant d’apparaître.
summary-some-read = Certains commentaires sont lus avant d’apparaître.
host-pin = Épingler
host-unpin = Désépingler
host-close-replies = Fermer les réponses
host-open-replies = Ouvrir les réponses
host-pinned = Épinglé : il est maintenant en tête.
host-unpinned = Désépinglé.
host-replies-closed = Les réponses à ce fil sont fermées.
host-replies-opened = Les réponses à ce fil sont de nouveau ouvertes.
host-steer = Les commentaires sur cet article
host-close-comments = Fermer les commentaires
host-open-comments = Ouvrir les commentaires
host-slow-set = Appliquer
comment-write = Écrire un commentaire
comment-policy = Ce qui est attendu des commentaires
comment-on = Sur
comment-body = Commentaire
comment-body-hint = Paragraphes, *mise en relief*, listes, > citations, `code` et liens sont possibles.
comment-body-missing = Le commentaire est vide. Écrivez quelque chose.
comment-body-nothing = Rien de tout cela ne peut s’afficher : les images et le HTML sont écartés des commentaires. Dites-le avec des mots.
comment-body-too-long = Un commentaire contient { $max } octets au plus, à peu près autant de lettres ; celui-ci en compte { $size }. Raccourcissez-le ou envoyez-le en plusieurs fois.
comment-body-too-deep = Trop de citations et de listes imbriquées ici. Enlevez quelques niveaux.
comment-name = Nom
comment-name-missing = Indiquez un nom. Un prénom ou un pseudonyme suffit.
comment-email-hint = Jamais affichée. Sert seulement à vous dire ce que devient votre commentaire.
comment-email-wrong = Cela ne ressemble pas à une adresse. Vous pouvez laisser vide.
comment-website = Site web
comment-website-wrong = Cela ne ressemble pas à l’adresse d’un site. Vous pouvez laisser vide.
comment-parent-gone = Le commentaire auquel vous répondez n’est plus dans le fil. Votre texte est ici : si vous l’envoyez maintenant, il ouvre son propre fil.
comment-leave-empty = Laisser ce champ vide
comment-remember = Se souvenir de moi ici, avec un cookie que seul ce site lit
comment-follow = M’écrire quand quelqu’un répond
comment-follow-where = Pour vous dire les réponses, il nous faut votre adresse. Ou décochez la case : la page qui suit offre d’autres moyens.
thread-follow = Suivre cette discussion
comment-next-held = Votre commentaire est retenu jusqu’à ce que quelqu’un l’ait lu, en général sous 24 heures. Vous recevez un lien privé pour suivre ce qu’il devient, le modifier ou le retirer.
comment-next-maybe = Un premier commentaire est retenu jusqu’à ce que quelqu’un l’ait lu, en général sous 24 heures. Vous recevez un lien privé pour suivre ce qu’il devient, le modifier ou le retirer.
comment-signs-as = Signé { $name } et publié tout de suite.
comment-send = Envoyer
comment-preview = Aperçu
comment-field-affiliation = Lien d’intérêt
reply-title = Répondre à { $name }
reply-to-this = Le commentaire auquel vous répondez
preview-title = Aperçu
preview-not-sent = Rien n’est encore envoyé. Voici comment apparaîtra votre commentaire.
preview-will-stand = Tel qu’il apparaîtra
preview-change-or-send = Modifier ou envoyer
form-wrong-title = { $count ->
    [one] { $count } champ est à revoir
   *[other] { $count } champs sont à revoir
}
form-not-sent = Votre commentaire n’est pas encore envoyé
closed-title = Les commentaires sont fermés ici
closed-advice = Cet article n’accepte plus de commentaires ; le vôtre n’a pas été enregistré.
kept-title = Votre texte
kept-copy = À copier


## Pages de suivi
receipt-waiting = Merci, votre commentaire est arrivé
receipt-waiting-asked = Il est arrivé, et une question vous attend
receipt-waiting-answered = Merci, votre réponse est arrivée
receipt-published = Votre commentaire est publié
receipt-published-labelled = Publié, avec votre mention
receipt-published-answered = Publié, et votre réponse est arrivée
receipt-published-asked = Publié, avec une question pour vous
receipt-not-published = Votre commentaire n’a pas été publié
receipt-held-again = Votre commentaire est de nouveau en attente
receipt-label-gone = Votre mention a été retirée le { $date }
receipt-label-gone-advice = Le commentaire lui-même reste à sa place. Désormais, ce que vous déclarez est d’abord lu par quelqu’un.
receipt-taken-off = Votre commentaire a été retiré de la page
receipt-withdrawn = Vous avez retiré ce commentaire
receipt-withdrawn-advice = Il n’apparaît plus nulle part. Les réponses restent ; à sa place figure une simple indication.
receipt-waiting-title = En attente de lecture
receipt-waiting-advice = Quelqu’un le lit d’abord, en général sous 24 heures.
receipt-waiting-no-mail = Vous n’avez pas laissé d’adresse e-mail : revenez sur cette page pour voir la suite.
receipt-waiting-mail = Vous avez laissé une adresse e-mail et pourrez y recevoir des nouvelles ; cette page est toujours à jour.
receipt-stands = Il est dans le fil
receipt-see-it = Le voir à sa place.
receipt-answered = { $name } y a répondu le { $date }.
receipt-why = Pourquoi
receipt-decided-by = Décision prise par { $name } le { $date } :
receipt-decided-by-rule = Une règle de ce site l’a décidé dès l’arrivée :
receipt-decided = Décision prise le { $date } :
receipt-spam = Il a été pris pour de la publicité. Si c’est une erreur, écrivez de nouveau, autrement.
receipt-held-again-advice = Il avait été publié avec votre déclaration. Vous l’avez retirée, donc quelqu’un va le relire ; d’ici là, il n’est pas affiché.
receipt-away-for-now-advice = L’équipe le réexamine. D’ici là, il n’est pas affiché ; vous n’avez rien à faire.
receipt-taken-off-advice = L’équipe l’a retiré après sa publication.
receipt-write-again = Vous pouvez écrire de nouveau. Votre texte est ci-dessous, rien n’est perdu.
receipt-your-comment = Votre commentaire
receipt-not-done = Cela n’a pas été fait
receipt-follow = Me dire quand quelqu’un répond
receipt-follows = Les réponses vous sont dites par e-mail, à { $email }.
receipt-follows-otherwise = Les réponses vous sont dites par le moyen que vous avez choisi.
receipt-follow-waits = Les réponses vous seront dites à { $email } dès que vous aurez confirmé le lien qui y est envoyé.
receipt-follow-stop = Ne plus rien me dire
receipt-follow-waits-otherwise = Les réponses vous seront dites dès que le moyen que vous avez choisi aura répondu.
receipt-follow-choose = Me dire quand quelqu’un répond : dans un flux à moi, par ce navigateur ou par un programme
receipt-follow-otherwise = Autrement que par e-mail : dans un flux à vous, par ce navigateur ou par un programme
receipt-what-you-can-do = Ce que vous pouvez faire
receipt-edit = Modifier le commentaire
receipt-edit-until = Vous pouvez le modifier jusqu’à { $time }.
receipt-edit-until-read = Vous pouvez le modifier jusqu’à { $time }. Quelqu’un lit la modification avant qu’elle ne remplace le texte.
receipt-edit-save = Enregistrer la modification
receipt-edit-too-late = Le délai pour modifier ce commentaire est passé. Votre texte est ici, à copier ; vous pouvez l’envoyer comme nouveau commentaire.
receipt-edit-waits = Votre modification attend d’être lue
receipt-edit-waits-advice = D’ici là, l’ancien texte reste en place. Voici le nouveau :
receipt-withdraw = Retirer le commentaire
receipt-withdraw-advice = Il disparaît aussitôt de la page. Les réponses restent ; à sa place figure une simple indication.
receipt-withdraw-now = Retirer
receipt-stored = Voir ou effacer vos données
receipt-stored-what = Votre nom, le commentaire et son historique, vos liens d’intérêt déclarés, ainsi que l’adresse e-mail et le site web si vous les avez laissés. Les sauvegardes du site en gardent une copie jusqu’à leur remplacement.
receipt-stored-others = { $count ->
    [one] Ce site se souvient de vous : ce commentaire et votre autre commentaire vont ensemble.
   *[other] Ce site se souvient de vous : ce commentaire et vos { $count } autres commentaires vont ensemble.
}
receipt-export = Télécharger dans un fichier
receipt-erase-advice = Effacer supprime tout, y compris sur la page, et ce lien cesse de fonctionner. Seules les sauvegardes déjà faites le conservent, jusqu’à leur remplacement. C’est irréversible.
receipt-erase-sure = Je veux que tout soit effacé
receipt-erase-now = Tout effacer
receipt-erase-unsure = Cochez « Je veux que tout soit effacé » si c’est bien votre intention : c’est irréversible.
receipt-keep = Gardez ce lien
receipt-keep-advice = C’est la seule clé de votre commentaire. Ajoutez-le à vos favoris ; personne d’autre ne l’a.
receipt-gone = Ce lien n’ouvre plus rien
receipt-gone-advice = Ce qu’il ouvrait a été effacé, à la demande de la personne concernée : le texte, le nom, l’adresse, tout ce qui avait été saisi.
receipt-gone-works = La lecture fonctionne comme avant, les pages de suivi des autres commentaires s’ouvrent toujours, et vous pouvez de nouveau commenter quand vous voulez.


## Filtrage : pourquoi un commentaire a été retenu
rule-everything = Ici, chaque commentaire est d’abord lu
rule-first_comment = Premier commentaire de cette personne
rule-not_trusted = Confiance suspendue : un envoi de cette personne a été refusé
rule-byline_name = Le nom est celui d’une signature de l’équipe, ou lui ressemble
rule-mixed_scripts = Le nom mélange des alphabets dans un même mot, comme le font les noms trompeurs
rule-unverified_claim = Déclare travailler pour un sujet de l’article ; personne ne l’a vérifié
rule-disguised_organisation = L’organisation cache des caractères, ou ressemble au nom de ce site
rule-we_beside_subject = Dit « nous » ou « notre » à côté d’un sujet de l’article
rule-names_subject = Nomme un sujet de l’article
rule-link = Contient un lien
rule-many_links = Contient beaucoup de liens
rule-promotion = Ressemble à de la publicité
rule-tone = Des mots sur les personnes plutôt que sur le sujet
rule-capitals = Surtout des majuscules
rule-long = Long commentaire
rule-repeated_text = Le même texte est arrivé récemment
rule-looks_like_spam = Ressemble à du spam
rule-perhaps_spam = Peut-être du spam
rule-honeypot = A rempli un champ invisible pour les humains
rule-banned = Provenance bloquée par la modération
rule-imported = Pas encore décidé, ou mis de côté, là d’où il a été importé
rule-other = Une règle l’a retenu


## L’espace de modération
desk-pages = Pages de la modération
desk-next = Page suivante
desk-views = Vues
desk-view-pending = En attente
desk-view-answered = Réponse reçue
desk-view-edited = Modifiés
desk-view-reported = Signalés
desk-view-appealed = Réexamens
desk-view-waiting = Réponse attendue
desk-view-published = Publiés
desk-view-rejected = Refusés
desk-view-spam = Spam
desk-view-hidden = Masqués
desk-view-trash = Corbeille
desk-count-many = { $count }+
desk-more-wait = Certains de ceux qui attendent ne figurent pas ici :
desk-group = { $waiting } en attente · { $published } en ligne
desk-calm = Rien ne vous attend
desk-calm-more = Tous les commentaires ont été lus.
desk-calm-read = Lire le blog
desk-calm-write = Écrire un article
desk-calm-view = Rien ici
desk-calm-back = Voir ce qui est en attente
desk-history = Historique des décisions
desk-find = Rechercher
desk-find-label = Rechercher dans cette vue
desk-find-hint = Des mots, un nom, une adresse ou son domaine
desk-find-clear = Effacer
desk-filter = Filtrer
desk-filter-post = Article (son adresse)
desk-filter-post-unknown = Aucun article n’a cette adresse.
desk-filter-rule = Pourquoi il est retenu
desk-filter-stands = Ce qui est déclaré
desk-filter-you-are = Activité déclarée
desk-filter-about = À propos de
desk-filter-from = Envoyé à partir du
desk-filter-to = Envoyé jusqu’au
desk-filter-day-wrong = Cela ne ressemble pas à une date comme 2026-03-01.
desk-filter-days-turned = Ce jour vient avant le premier.
desk-filter-any = Tout
desk-filter-do = Filtrer
desk-filters-active = Filtres actifs
desk-filter-remove = Sans le filtre « { $filter } »
desk-filtered-post = Article : { $title }
desk-filtered-person = De la personne qui a signé { $name }
desk-filtered-nobody = De la même personne qu’un commentaire qui n’est plus là
desk-filtered-you-are = Activité : { $chip }
desk-filtered-about = À propos : { $about }
desk-filtered-from = À partir du { $day }
desk-filtered-to = Jusqu’au { $day }
desk-stands-works = Y travaille
desk-stands-sells = Le vend ou en assure le service
desk-stands-uses = L’utilise ou l’achète
desk-stands-shares = En détient des parts ou en tire un revenu
desk-stands-used-to = Y a travaillé
desk-stands-none = Aucun lien
desk-stands-declined = Préfère ne pas le dire
desk-stands-unstated = Rien de déclaré
desk-only-post = Seulement cet article
desk-everything = Tout ce qui est signé { $name }
desk-found = Trouvés : { $count }
desk-found-many = Trouvés : { $count }+
desk-found-cut = De très nombreux commentaires correspondent : dans cette vue, la recherche porte sur les { $count } plus récents. Un autre mot ou un filtre en trouvera de plus anciens.
desk-found-looked = De très nombreux commentaires contiennent cela : parmi les { $count } plus récents, voici ceux qui réunissent tout ce que vous cherchez. Une date ou un autre mot en trouvera de plus anciens.
desk-found-nothing = Rien trouvé
desk-found-nothing-advice = Rien sous « { $view } » ne réunit tout cela. Les nombres ci-dessus disent où chercher ; essayez aussi moins de mots, ou sans filtre.
desk-status-pending = En attente
desk-status-published = Publié
desk-status-rejected = Non publié
desk-status-spam = Spam
desk-status-hidden = Masqué
desk-status-trashed = À la corbeille
desk-in-reply = En réponse à
desk-in-reply-to = En réponse à { $name }
desk-opens-thread = Personne ; il ouvre un fil.
desk-text-of = Texte signé { $name }
desk-why-held = Pourquoi il est retenu
desk-no-reason = Aucune règle ne s’est appliquée.
desk-held-until = Retenu en attendant une réponse, jusqu’au { $until }
desk-taken-back = Retiré par qui l’a écrit
desk-answered = A répondu à votre question
desk-edited = Modifié par qui l’a écrit
desk-edit = Souhaite le modifier :
desk-answer = Réponse :
desk-answer-declined = Préfère ne pas le dire.
desk-answer-nothing = A répondu ; rien n’est à afficher.
desk-answer-withdrawn = A retiré sa déclaration ; rien n’est affiché.
desk-said-to-team = { $label } (pour l’équipe seulement)
desk-answer-waits = (saisi librement, non public avant votre accord)
desk-pair = { $heading } : { $text }
desk-about = À propos du commentaire signé { $name }
desk-here = { $name } sur ce site
desk-not-remembered = Pas d’historique : cette personne n’a pas voulu que le site se souvienne d’elle, ou vient d’arriver.
desk-first-here = Aucun commentaire avant celui-ci.
desk-trusted = A la confiance du site.
desk-not-trusted = Encore { $missing } à publier pour obtenir la confiance.
desk-seen-here = Publiés : { $published }, refusés : { $rejected }, ici depuis le { $since }.
desk-stands = D’où parle { $name }
desk-says = { $label }
desk-says-waiting = { $label } (pas encore affiché)
desk-asked = Question posée le { $at }, pas encore de réponse.
desk-asked-expired = Question posée, sans réponse dans les temps.
desk-asked-undeliverable = L’e-mail avec la question n’a pas pu être remis. Elle attend sur la page de suivi.
desk-answered-in-thread = A répondu dans le fil.
desk-answer-not-published = La réponse attend elle-même en modération.
desk-answer-see = Voir la réponse en modération
desk-leave-it = En rester là
desk-own-words = Mention tirée de ses mots
desk-own-words-label = Mots publiés sous le nom { $name }
desk-own-words-hint = Mot pour mot, { $max } caractères au plus, affichés entre guillemets. La personne peut dire « pas comme ça ».
desk-own-words-show = Afficher à côté du nom
desk-own-words-wrong = Ces mots ne figurent pas ainsi dans ce qui a été publié. Copiez-les exactement.
desk-clarify = Demander une précision
desk-clarify-hint = Seule la personne interrogée la voit, sur sa page de suivi et par e-mail. Sa réponse reste en place d’ici là.
desk-clarify-send = Envoyer la question
desk-clarified-often = Assez de précisions ont été demandées sur cette réponse. Tranchez maintenant.
desk-take-question-back = Retirer la question
desk-question-moved = La question a évolué entre-temps
desk-not-allowed-quote = La personne a dit elle-même d’où elle parle, préfère ne pas le dire, ou l’a retiré : personne ne parle à sa place.
desk-done-clarified = Précision demandée à { $name }.
desk-done-cancelled = Question à { $name } retirée.
desk-nothing-said = Rien de dit pour l’instant.
desk-reach = Joindre { $name }
desk-reach-mail = joignable par e-mail
desk-reach-receipt = seulement en cas de retour
desk-reach-team = de l’équipe
desk-reach-mail-confirmed = Par e-mail, { $email }, confirmée. Une question peut aussi attendre sur la page de suivi.
desk-reach-mail-unconfirmed = Par e-mail, { $email }, non confirmée. Une question peut aussi attendre sur la page de suivi.
desk-reach-receipt-long = Seulement si la personne revient sur sa page de suivi. Mieux vaut une question dans le fil.
desk-links = Liens
desk-no-links = Aucun.
desk-website = Son site web :
desk-link-to = Un lien vers
desk-decided = Décision
desk-decided-by = Par { $name }, le { $at }
desk-verified = Vérifié ?
desk-vouch = Attester pour { $name }
desk-official = Confirmer : parle pour { $name }
desk-is-official = Confirmé comme officiel.
desk-revoke = Annuler la vérification
desk-done-vouched = La rédaction atteste pour { $name }.
desk-done-official = Confirmé : { $name } parle pour l’organisation.
desk-done-unverified = Vérification annulée : { $name }.
desk-alone = Ce commentaire seul
desk-decide = Décision sur le commentaire signé { $name }
desk-approve = Approuver
desk-accept = Accepter
desk-accept-approve = Accepter et approuver
desk-chips-only = Choix seuls
desk-without-label = Sans mention
desk-seen = Vu
desk-accept-edit = Accepter la modification
desk-decline-edit = Garder le texte tel quel
desk-reply = Répondre
desk-reply-to = Répondre à { $name }, signé { $byline }
desk-approve-reply = Approuver et répondre
desk-send-reply = Envoyer la réponse
desk-reply-too-long = Limitez la réponse à 16 Kio de texte.
desk-reply-too-deep = La réponse imbrique trop de citations ou de listes.
desk-reply-begun = Votre réponse n’est pas encore envoyée, rien n’a donc été décidé. Envoyez-la avec le bouton qui se trouve dessous, ou videz le champ et appuyez de nouveau.
desk-ask = Demander
desk-ask-legend = Demander à { $name } ses liens d’intérêt
desk-question-to = Question à { $name }
desk-chips = Réponses proposées
desk-chips-all = toutes
desk-chips-some = { $count } sur { $all }
desk-chips-hint = « Aucun » et « Je préfère ne pas le dire » le sont toujours.
desk-questions = Ou demander plutôt :
desk-question-preview = Voir le rendu
desk-question-reads = Dans le fil, signé { $byline } :
desk-question-reads-private = Sur la page de suivi, signé { $byline } :
desk-asked-by-own-rule = Question posée par une règle. { $rule }
desk-asked-by-rule = Question posée par une règle : { $rule } — { $subject }
desk-place = Où la poser
desk-place-public = Dans le fil, comme votre réponse
desk-place-private = Sur la page de suivi seulement
desk-publish-ask = Publier et demander
desk-ask-published = Demander
desk-hold-ask = Retenir et demander
desk-reject = Refuser
desk-reason = Motif
desk-reason-hint = { $name } lit le motif sur sa page de suivi, et par e-mail s’il y a une adresse.
desk-reason-own = Un autre motif, ou aucun
desk-reason-person = Vise une personne, pas le sujet
desk-reason-promotion = Promotion sans le dire
desk-reason-off-topic = Hors sujet
desk-reason-repeat = Déjà dit
desk-reason-source = Affirmation sans source
desk-reason-none = Sans motif
desk-hide = Masquer
desk-edit-text = Modifier
desk-edit-of = Ce qui reste du texte signé { $name }
desk-edit-hint = Enlevez des mots, puis coupez : le public voit […] à leur place. Tout autre changement est renvoyé à la personne, qui en fait ce qu’elle veut.
desk-cut = Couper
desk-cut-approve = Couper et approuver
desk-cut-ask = Couper et demander
desk-cut-approve-ask = Couper, publier et demander
desk-send-back = Renvoyer avec ce texte
desk-send-back-nothing = Pour le renvoyer, écrivez le texte que vous proposez.
desk-send-back-long = Ce texte est trop long ou trop imbriqué pour un commentaire.
desk-done-sent-back = Renvoyé à { $name } avec un autre texte.
desk-sent-back = Renvoyé le { $at }, texte proposé :
desk-proposal-used = { $name } a repris le texte proposé, le { $at }.
desk-proposal-kept = { $name } a gardé son propre texte, le { $at }.
history-comment-sent-back = Renvoyé avec un autre texte
history-comment-proposal-used = Texte proposé repris
history-comment-proposal-kept = Texte proposé non repris
host-sent-back = Renvoyé.
proposal-title = { $name } propose un autre texte
proposal-lead = Envoyé le { $date }. Il ne devient le vôtre que si vous le voulez.
proposal-yours = Votre texte
proposal-theirs = Le texte proposé
proposal-difference = Ce qui diffère
proposal-advice = Si vous gardez le vôtre, la modération le voit et décide de votre commentaire tel qu’il est. Vous pouvez aussi écrire un autre texte ci-dessous, tant que c’est ouvert.
proposal-use = Prendre ce texte
proposal-keep = Garder le mien
proposal-gone = Cette proposition n’est plus ouverte : elle a reçu une réponse ou a été retirée. Rien n’a été changé.
difference = Ce qui diffère
difference-gone = enlevé :
difference-new = ajouté :
api-edit-both = Un commentaire est soit coupé, soit renvoyé avec un autre texte.
mail-sent-back = { $name } propose un autre texte. Sur votre page de suivi, vous pouvez prendre ce texte ou garder le vôtre ; rien ne change d’ici là.
mail-subject-sent-back = Un autre texte est proposé pour votre commentaire sur « { $post } »
mail-about-text = Il s’agit de votre commentaire sur « { $post } ».
desk-cut-reply = Répondre en signant { $byline }, si vous voulez
desk-cut-nothing = Rien n’a encore été enlevé.
desk-cut-adds = On peut seulement enlever des mots, pas en changer, en ajouter ou en déplacer. Renvoyez le commentaire pour proposer un autre texte.
desk-done-cut = Coupé : { $name }.
desk-restore = Rétablir
desk-spam = Spam
desk-block = Bloquer
desk-block-legend = Bloquer l’origine des envois signés { $name }
desk-block-button = Spam et bloquer
desk-block-nothing = Choisissez ce qu’il faut bloquer.
desk-block-together = Bloquer l’origine de ces envois
desk-block-unknown = Choisissez ce qu’il faut bloquer, parmi ce que l’on sait de ces commentaires.
block-what = À bloquer
block-person = { $name }, dans la mémoire de ce site
block-network = le réseau d’origine
block-people = les personnes dans la mémoire de ce site
block-addresses = leurs adresses e-mail
block-networks = les réseaux d’origine
block-domain = { $domain }, dans les adresses et les liens
block-how-long = Durée
block-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
block-for-good = sans limite
block-silently = Ne le dire à personne : les envois vont au spam
bans-title = Blocages
bans-lead = Les commentaires de ces provenances ne sont pas acceptés. Les personnes averties l’apprennent à l’envoi et gardent leur texte ; les autres reçoivent une page de suivi comme tout le monde, et le commentaire va au spam. L’équipe n’est jamais bloquée.
bans-none = Rien n’est bloqué.
bans-what = Quoi
bans-until = Fin
bans-by = Par
bans-by-at = { $name }, le { $at }
bans-because = à cause de ce commentaire
bans-person = Une personne dont ce site se souvient
bans-address = Une adresse e-mail
bans-network = Le réseau d’origine
bans-silent = sans le dire
bans-lift = Lever
bans-add = Bloquer un domaine
bans-domain = Domaine
bans-domain-hint = Avec tout ce qu’il contient, dans les adresses e-mail, les sites web et les liens : shop.example.
bans-domain-wrong = Indiquez un domaine, comme shop.example.
bans-block = Bloquer
bans-done-made = Blocage en place : { $what }.
bans-done-lifted = Blocage levé : { $what }.
bans-gone = Le blocage est déjà rétabli, sa durée est écoulée ou il a été oublié : ce qui est levé est gardé un jour.
comment-banned = Vos commentaires ne sont pas acceptés ici. Rien n’a été enregistré ; votre texte est toujours ci-dessous.
comment-banned-until = Vos commentaires ne sont pas acceptés ici jusqu’au { $until }. Rien n’a été enregistré ; votre texte est toujours ci-dessous.
api-banned = Les commentaires de cette provenance ne sont pas acceptés.
desk-trash = Corbeille
desk-undo = Annuler
desk-arrived = { $count ->
    [one] { $count } nouveau commentaire
   *[other] { $count } nouveaux commentaires
}
desk-show = Afficher
desk-unreached = L’envoi a échoué ; rien n’a été changé. Réessayez.
desk-show-later = Ils seront là quand vous aurez fini d’écrire.
desk-moved-by = { $name } a décidé : { $state }
desk-on-it = { $count ->
    [one] { $name } s’en occupe
   *[other] { $name } s’en occupent
}
desk-take = Dire aux autres que je m’en occupe
desk-decision-unknown = Ce n’est aucun de ces boutons. Choisissez de nouveau.
desk-done-approve = Approuvé : { $name }{ $also ->
    [both] , réponse envoyée et question posée
    [reply] , réponse envoyée
    [question] , question posée
   *[nothing] {""}
}.
desk-done-keep = { $also ->
    [both] Réponse envoyée et question posée à { $name }
    [reply] Réponse envoyée à { $name }
    [question] Question posée à { $name }
   *[nothing] C’est fait : { $name }
}.
desk-done-hold = Retenu : { $name }, question posée.
desk-done-reject = Refusé : { $name }.
desk-done-spam = Marqué comme spam : { $name }.
desk-done-block = Marqué comme spam, origine bloquée : { $name }.
desk-done-hide = Masqué : { $name }.
desk-done-trash = Mis à la corbeille : { $name }.
desk-done-restore = Rétabli. { $name } : { $state }.
desk-done-edit-accepted = Modification acceptée : { $name }.
desk-done-edit-declined = Texte gardé tel quel : { $name }.
desk-done-undo = Annulé. { $name } : { $state }.
desk-still-blocked = Une partie reste bloquée : d’autres commentaires bloqués en même temps en venaient aussi.
desk-already-by = Déjà décidé par { $name } : { $state }, le { $at }
desk-already-changed = Ce commentaire a changé depuis que vous l’avez ouvert : { $state }
mailed-title = Un commentaire vous attend
mailed-title-over = Le commentaire de votre e-mail
mailed-desk = L’ouvrir en modération
mailed-late = Le lien de l’e-mail était valable 7 jours. Vous pouvez toujours vous prononcer en modération.
mailed-changed = Le commentaire a changé depuis l’envoi de l’e-mail ; voici ce qu’il dit maintenant. Prononcez-vous en modération.
mailed-typed = Ce que vous avez écrit
desk-already-advice = Votre décision n’a pas été appliquée et rien n’a été envoyé. Votre texte est toujours dans son champ, et les boutons montrent ce qui est possible maintenant.
desk-not-done = Rien n’a été fait
desk-form-advice = Lisez l’indication ci-dessous, puis appuyez de nouveau sur le bouton. Votre texte est toujours là.
desk-not-allowed-decision = L’état du commentaire ne le permet pas. Les boutons montrent ce qui est possible maintenant.
desk-not-allowed-unpublished = Une réponse ou une question dans le fil suppose que le commentaire soit publié. Approuvez-le, ou posez la question en privé ; votre texte est toujours dans son champ.
desk-not-allowed-byline = Vous n’avez pas de signature pour une réponse ou une question.
desk-not-allowed-reader = On ne peut répondre ou poser une question qu’à un commentaire du public.
desk-not-allowed-asked = Une question sur ce commentaire est encore ouverte. Une seule suffit.
desk-not-allowed-often = Cette personne a reçu trois questions en 30 jours. Laissez-la en paix.
desk-not-allowed-now = Beaucoup de questions ont été posées depuis une heure. Posez celle-ci un peu plus tard ; votre texte est toujours dans son champ.
desk-cannot-undo = Il est trop tard pour annuler
desk-cannot-undo-advice = Le commentaire a encore changé depuis. Le voici ci-dessous, tel qu’il est maintenant.
desk-already-undone = C’était déjà annulé
desk-already-undone-advice = Rien n’a été changé.
desk-reported = mention signalée
desk-reported-comment = signalé
desk-reports-comment = { $count ->
    [one] { $count } personne signale ce commentaire :
   *[other] { $count } personnes signalent ce commentaire :
}
desk-reports-hid-it = Les signalements sont si nombreux qu’il est masqué jusqu’à une décision.
desk-reports-seen = Vu, il reste
desk-leave-hidden = Laisser masqué
desk-reports-gone = Personne ne signale plus ce commentaire, ou quelqu’un a été plus rapide
desk-replies-closed = Réponses fermées
desk-done-pinned = Épinglé : { $name }, en tête de son fil.
desk-done-unpinned = Désépinglé : { $name }.
desk-done-thread-closed = Fil fermé sous le commentaire signé { $name }.
desk-done-thread-opened = Fil rouvert sous le commentaire signé { $name }.
desk-done-comments-closed = Les commentaires de « { $post } » sont fermés.
desk-done-comments-opened = Les commentaires de « { $post } » sont ouverts.
desk-done-comments-aged = Les commentaires de « { $post } » se ferment de nouveau avec l’âge de l’article.
desk-done-slow = Mode lent pour « { $post } » : { $slow }.
desk-thread-moved = Rien n’a été changé
desk-thread-moved-advice = C’est déjà le cas, ou le commentaire n’est plus publié. Voici où il en est.
desk-done-reports-settled = Vu : le commentaire signé { $name } reste.
desk-reports = { $count ->
    [one] { $count } personne signale cette mention
   *[other] { $count } personnes signalent cette mention
}
desk-label-fine = La mention convient
desk-redact-label = Retirer la mention
desk-redact-reason = Pourquoi ? { $name } le lit sur sa page de suivi
desk-redact-missing = Dites pourquoi la mention est retirée : la personne le lit.
desk-label-gone = Il n’y a plus rien à décider sur cette mention
desk-label-gone-advice = Quelqu’un a décidé, elle a disparu, ou le commentaire a changé. Rien n’a été changé.
desk-done-label-kept = La mention reste : { $name }.
desk-done-label-redacted = La mention est retirée : { $name }.
history-comment-hidden-by-reports = Masqué après de nombreux signalements
history-comment-reports-settled = Signalements vus, il reste
history-comment-label-kept = Mention signalée gardée
history-comment-label-redacted = Mention retirée
desk-edit-gone = Cette modification n’attend plus
desk-edit-gone-advice = Quelqu’un a décidé, ou la personne l’a retirée. Rien n’a été changé.
desk-appeal = Réexamen
desk-appeal-asked = { $name } a demandé un réexamen le { $at }.
desk-appeal-reason = Motif communiqué : « { $reason } ».
desk-appeal-own = La décision venait de vous ; mieux vaut que quelqu’un d’autre réexamine.
desk-appeal-keep = La décision tient
desk-appeal-gone = Personne ne demande plus de réexamen ici, ou quelqu’un a été plus rapide
desk-done-appeal-kept = La décision tient : { $name }.
desk-key-stands = la décision tient
history-comment-appealed = Réexamen demandé
history-comment-appeal-kept = Décision maintenue après réexamen
appeal-title = Réexamen
appeal-ask = Demander un réexamen
appeal-advice = Vous pouvez le demander une fois. L’équipe le lit, si possible une autre personne que la première fois, et la réponse figure sur cette page.
appeal-words = Pourquoi devrions-nous réexaminer ?
appeal-hint = { $max } caractères au plus. Seule l’équipe le lit.
appeal-send = Demander
appeal-missing = Dites en quelques mots pourquoi nous devrions réexaminer.
appeal-gone = Il n’y a rien à réexaminer : une nouvelle décision a été prise, ou vous l’avez déjà demandé.
appeal-waits = Vous avez demandé un réexamen le { $date }. L’équipe le lit ; la réponse figurera ici.
appeal-kept = Vous avez demandé un réexamen. L’équipe a réexaminé votre commentaire le { $date } : la décision tient.
appeal-granted = Vous avez demandé un réexamen. L’équipe a réexaminé votre commentaire le { $date } : il est publié.
mail-appeal-one = Un réexamen est demandé sur « { $post } » ({ $blog })
mail-appeal-entry = { $name }, sur « { $post } » (demande un réexamen) :
mail-appeal-words = Demande de réexamen : « { $words } »
mail-appeal-kept = Vous avez demandé un réexamen. L’équipe a réexaminé votre commentaire : la décision tient.
desk-conflict = Ce qui diffère
desk-conflict-seen = Le texte a changé. De ce que vous lisiez à ce qu’il dit maintenant :
desk-conflict-typed = Le texte a changé. De ce que vous en aviez fait à ce qu’il dit maintenant :
desk-seems = À regarder de près
desk-seems-text = Un lien affiche { $shown } et mène à { $host }.
desk-seems-text-mark = Le lien affiche un autre hôte
desk-seems-letters = Un lien mène à { $read }, enregistré sous la forme { $host }.
desk-seems-mixed = Un lien mène à { $read }, enregistré sous la forme { $host } : ses lettres viennent de plusieurs alphabets.
desk-seems-letters-mark = Hôte en d’autres lettres
desk-seems-host = Un lien mène à { $host }, qui ressemble à { $known } mais est un autre hôte.
desk-seems-host-mark = Hôte trompeur
desk-seems-name = Le nom ressemble à { $other }, déjà présent dans ce fil, mais s’écrit avec d’autres lettres.
desk-seems-name-mark = Nom trompeur
desk-network = Même réseau
desk-network-more = Du même réseau ces 90 derniers jours ({ $count }) :
desk-network-one = { $name } ({ $count ->
    [one] { $state }
   *[other] { $count } × { $state }
 })
desk-network-find = Les voir ici
desk-filtered-network = Réseau partagé avec { $name }
desk-filtered-no-network = Du réseau d’un commentaire qui n’est plus là
desk-note = Note
desk-notes = Notes de l’équipe
desk-note-label = Note sur le commentaire signé { $name }
desk-note-hint = Seule l’équipe la voit. Elle disparaît avec le commentaire s’il est effacé.
desk-note-person = Sur { $name } : l’afficher à côté de tous ses commentaires
desk-note-save = Enregistrer la note
desk-note-missing = Écrivez ce qu’il faut noter.
desk-note-by = { $name }, le { $at }
desk-note-of-person = sur { $name }, dans tous ses commentaires
desk-note-delete = Supprimer la vôtre du { $at }
desk-note-gone = Cette note n’est plus là
desk-done-noted = Note enregistrée : { $name }.
desk-done-note-deleted = Votre note est supprimée : { $name }.
desk-key-note = note pour l’équipe
desk-key-open = ouvrir dans la page
history-comment-noted = Note écrite
history-comment-note-deleted = Note supprimée
desk-key-move = se déplacer
desk-key-approve = approuver
desk-key-reply = répondre
desk-key-edit = modifier
desk-key-publish-ask = publier et demander
desk-key-hold-ask = retenir et demander
desk-key-own-words = mention tirée de ses mots
desk-key-reject = refuser
desk-key-spam = spam
desk-key-block = spam et bloquer
desk-key-trash = corbeille
desk-key-undo = annuler
desk-key-control = Ctrl+
desk-key-add-question = ajouter une question à une réponse
desk-key-find = rechercher
desk-key-help = ces raccourcis
desk-keys = Raccourcis
desk-keys-off = Désactiver les touches seules
desk-keys-on = Activer les touches seules
desk-key-choose = sélectionner
desk-key-space = Espace
desk-key-like = sélectionner tous les semblables
desk-key-chosen = sur la sélection
desk-key-hide-chosen = masquer la sélection
desk-key-restore-chosen = rétablir la sélection
desk-key-reject-chosen = refuser la sélection avec ce motif
desk-key-block-chosen = spam et bloquer, pour la sélection
desk-key-shown = approuver tout ce qui est affiché en entier
desk-key-saved-reply = réponse type
desk-reply-put = La réponse type est dans le champ. Retour arrière y met le chiffre à la place.
desk-key-digit = avec ce motif
desk-key-number = au commentaire qui porte ce chiffre
desk-key-shift = Shift+
desk-cannot = Impossible pour ce commentaire en ce moment.
desk-no-digit = Aucun motif n’a ce chiffre.
desk-no-number = Aucun commentaire à l’écran ne porte ce chiffre.
desk-unseen = Ce commentaire était hors de vue. Appuyez de nouveau pour décider.
desk-no-undo = Il n’y a rien à annuler.
desk-nothing-chosen = Rien n’est sélectionné. La barre d’espace sélectionne le commentaire en cours, * tous ses semblables.
desk-nothing-shown = Aucun commentaire ici n’est assez court et récent pour être approuvé avec d’autres.
desk-alike-title = Semblables
desk-alike = { $count } semblables
desk-alike-host = même hôte de lien { $host }
desk-alike-text = même texte
desk-alike-network = mêmes règles et même réseau
desk-alike-networks = { $count ->
    [one] { $count } réseau
   *[other] { $count } réseaux
}
desk-alike-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
desk-alike-posts = { $count } articles
desk-alike-all = Tout afficher ({ $count })
desk-alike-decide = Décision sur { $count } commentaires semblables
desk-alike-spam = Tous en spam
desk-alike-trash = Tous à la corbeille
desk-alike-approve = Tout approuver
replies-title = Réponses types
replies-lead = Vos réponses fréquentes, { $max } au plus ; vous êtes la seule personne à voir cette liste. {"{name}"} devient le nom de la personne qui commente, {"{post}"} le titre de l’article.
replies-one = Réponse { $number }
replies-new = Une autre réponse
replies-name = Nom sur son bouton
replies-text = Texte
replies-text-missing = Écrivez le texte de cette réponse.
replies-title-too-long = Limitez le nom à { $max } caractères.
replies-too-many = Gardez { $max } réponses au plus.
replies-edit = Modifier vos réponses types
replies-desk = Aller à la modération
desk-together = Plusieurs commentaires ensemble
desk-choose = Sélectionner le commentaire signé { $name }
desk-chosen = La sélection :
desk-chosen-count = Sélection ({ $count }) :
desk-approve-shown = { $count ->
    [one] Approuver celui qui est affiché en entier
   *[other] Approuver les { $count } affichés en entier
}
desk-reject-together = Refuser avec un motif
desk-none-chosen = Aucun commentaire n’est sélectionné. Cochez ceux que vous voulez.
desk-too-many-chosen = Sélectionnez au plus { $max } commentaires à la fois.
desk-none-left = Quelqu’un a été plus rapide pour tous
desk-none-left-advice = Rien n’a été changé. Voici ce qu’ils sont devenus :
desk-left = { $count ->
    [one] { $count } commentaire reste tel quel, parce que quelqu’un a été plus rapide ou que son état ne le permet pas :
   *[other] { $count } commentaires restent tels quels, parce que quelqu’un a été plus rapide ou que leur état ne le permet pas :
}
desk-done-all-approve = { $count ->
    [one] { $count } commentaire approuvé.
   *[other] { $count } commentaires approuvés.
}
desk-done-all-keep = { $count ->
    [one] { $count } commentaire traité.
   *[other] { $count } commentaires traités.
}
desk-done-all-reject = { $count ->
    [one] { $count } commentaire refusé.
   *[other] { $count } commentaires refusés.
}
desk-done-all-spam = { $count ->
    [one] { $count } commentaire marqué comme spam.
   *[other] { $count } commentaires marqués comme spam.
}
desk-done-all-block = { $count ->
    [one] Un commentaire marqué comme spam, son origine bloquée.
   *[other] { $count } commentaires marqués comme spam, leur origine bloquée.
}
desk-done-all-hide = { $count ->
    [one] { $count } commentaire masqué.
   *[other] { $count } commentaires masqués.
}
desk-done-all-trash = { $count ->
    [one] { $count } commentaire mis à la corbeille.
   *[other] { $count } commentaires mis à la corbeille.
}
desk-done-all-restore = { $count ->
    [one] { $count } commentaire rétabli.
   *[other] { $count } commentaires rétablis.
}
desk-done-all-undo = { $count ->
    [one] Annulé : { $count } commentaire.
   *[other] Annulé : { $count } commentaires.
}
history-title = Historique
history-lead = Qui a fait quoi, du plus récent au plus ancien. Il garde des identifiants et des codes, jamais ce que quelqu’un a écrit.
history-undo-hint = Ce qui est annulé redevient ce qu’il était ; qui en avait été averti par e-mail, à une adresse confirmée, en est averti aussi.
history-empty = Il ne s’est encore rien passé.
history-nothing-like-this = Il ne s’est rien passé de tel.
history-choose = Que montrer
history-anybody = Tout le monde
history-anything = Tout
history-from = Du
history-to = Au
history-show = Afficher
history-show-all = Tout afficher
history-day-wrong = Indiquez une date, comme 2026-03-03.
history-about-comment = Seulement ce qui touche au commentaire signé { $name }.
history-about-post = Seulement ce qui touche à « { $post } ».
history-only = seulement cela
history-files = Ce qui est affiché ici et tout ce qui précède, dans un fichier :
history-part-comments = Commentaires
history-part-affiliation = Questions et mentions
history-part-posts = Articles
history-part-site = Le site
history-pages = Pages de l’historique
history-older = Plus ancien
history-what = Quoi
history-who = Qui
history-where = Où
history-when = Quand
history-undone = annulé
history-comment = commentaire signé { $name }
history-actor-moderator = L’équipe
history-actor-commenter = La personne qui commente
history-actor-rule = Une règle
history-actor-job = Le programme
history-actor-import = Une importation
history-comment-submitted = Envoyé
history-comment-edited = Modifié par qui l’a écrit
history-comment-edit-waits = Modification par qui l’a écrit, en attente
history-comment-withdrawn = Retiré
history-comment-approve = Approuvé
history-comment-keep = Laissé tel quel
history-comment-reject = Non publié
history-comment-spam = Marqué comme spam
history-comment-hide = Masqué
history-comment-trash = Mis à la corbeille
history-comment-restore = Rétabli
history-comment-undo = Décision annulée
history-comment-reply-undone = Réponse retirée
history-comment-answer-gone = Masqué : la personne a retiré sa réponse
history-comment-claim-proved = Publié : la déclaration qui le retenait est vérifiée
history-comment-reply-closed = Question retirée de la page avec son commentaire
history-comment-reply-reopened = Question remise avec son commentaire
history-comment-edit-accepted = Modification acceptée
history-comment-edit-declined = Modification déclinée
history-comments-decided = Décision sur plusieurs commentaires
history-comments-undo = Décision sur plusieurs commentaires annulée
history-affiliation-clarified = Précision demandée sur une réponse
history-affiliation-asked = Question posée sur les liens d’intérêt
history-affiliation-answered = A répondu
history-affiliation-declined = Préfère ne pas le dire
history-affiliation-expired = Question expirée
history-affiliation-answered-in-thread = A répondu dans le fil
history-affiliation-undeliverable = La question n’a pas pu être remise
history-affiliation-cancelled = Question retirée
history-affiliation-verified = Déclaration vérifiée
history-affiliation-vouched = Déclaration attestée
history-affiliation-official = Caractère officiel confirmé
history-affiliation-unverified = Vérification annulée
history-affiliation-withdrawn = Déclaration retirée
history-post-created = Article créé
history-post-edited = Article modifié
history-post-published = Article publié
history-post-scheduled = Article planifié
history-post-submitted = Article soumis
history-post-unlisted = Article publié hors liste
history-post-unpublished = Article dépublié
history-post-trashed = Article mis à la corbeille
history-post-restored = Article rétabli
history-post-sent-back = Article renvoyé
history-post-review-link-made = Lien de relecture créé
history-post-review-link-ended = Lien de relecture retiré
history-post-purged = Article supprimé de la corbeille
history-post-comments-closed = Commentaires d’un article fermés
history-post-comments-reopened = Commentaires d’un article rouverts
history-post-slow-mode = Mode lent modifié
history-comment-pinned = Épinglé
history-comment-unpinned = Désépinglé
history-comment-thread-closed = Fil fermé
history-comment-thread-opened = Fil rouvert
history-spam-forgotten = Tout ce qui était appris sur le spam est oublié
history-ban-made = Bloqué
history-ban-lifted = Blocage levé
history-complaint-made = Adresse fermée après une plainte
history-complaint-lifted = Adresse fermée après une plainte rouverte
history-rule = La règle
history-rule-made = Règle créée
history-rule-changed = Règle modifiée
history-rule-removed = Règle supprimée
history-rule-restored = Règle rétablie
history-rule-undone = Modification d’une règle annulée
history-rule-trust = Conditions de la confiance modifiées
history-settings-changed = Réglages modifiés
history-redirect-added = Redirection ajoutée
history-redirect-removed = Redirection supprimée
history-media-added = Fichier ajouté
history-media-described = Fichier décrit
history-media-trashed = Fichier mis à la corbeille
history-media-restored = Fichier sorti de la corbeille
history-subject-site = Site d’un sujet modifié
history-term-renamed = Étiquette, public ou sujet renommé
history-term-merged = Étiquette, public ou sujet fusionné avec un autre
history-series-changed = Série renommée ou décrite
history-series-ordered = Série mise en ordre
history-series-removed = Série supprimée
history-site-set-up = Blog créé
history-person-password-reset = Mot de passe réinitialisé
history-person-invited = Invitation envoyée
history-person-withdrawn = Invitation retirée
history-person-joined = Invitation acceptée
history-person-role = Rôle modifié
history-person-stopped = Compte suspendu
history-person-taken-back = Compte rétabli
history-person-bylines = Noms de signature modifiés
history-person-renamed = Compte renommé
history-person-email = Adresse d’un compte modifiée
history-person-sessions = Sessions fermées
history-person-factor-on = Validation en deux étapes activée
history-person-factor-off = Validation en deux étapes désactivée
history-person-codes = Nouveaux codes de secours créés
history-person-code-used = Code de secours utilisé
history-byline-added = Nom partagé ajouté
history-byline-changed = Signature modifiée
history-byline-signers = Personnes pouvant signer d’un nom partagé modifiées
history-token-made = Jeton créé
history-token-revoked = Jeton révoqué


## Liens d’intérêt
affiliation-says = déclare : { $parts }
affiliation-label-long = un lien
affiliation-quoted = « { $words } »
affiliation-wrote = A écrit
affiliation-official = Officiel : { $name }
affiliation-official-verified = Officiel : { $name } · { $mark }
affiliation-verified = { $name }, { $how }
affiliation-verified-mailbox = boîte mail vérifiée chez { $domain }
affiliation-verified-domain = site vérifié : { $domain }
affiliation-both = { $one } et { $other }
affiliation-says-verified = déclare : { $parts } · { $mark }
affiliation-verified-mark = boîte mail vérifiée : { $domain }
affiliation-verified-mark-domain = site vérifié : { $domain }
affiliation-verified-short = vérifié : { $domain }
affiliation-verified-bare = boîte mail vérifiée
affiliation-verified-bare-domain = site vérifié
affiliation-verified-heading = Vérifié
affiliation-vouched = attesté par la rédaction
affiliation-proof-mailbox = avait accès à une boîte mail chez { $domain } le { $date } ; cela ne prouve pas le droit de parler en son nom
affiliation-proof-domain = a pu placer une ligne sur { $domain } le { $date } ; cela ne prouve pas le droit de parler en son nom
affiliation-proof-vouched = la rédaction l’a attesté le { $date }
affiliation-more-also = Aussi
affiliation-organisation = Organisation
affiliation-role = Fonction
affiliation-on-behalf-of = Au nom de
affiliation-note = Précision
affiliation-is-it-manager = responsable informatique
affiliation-is-engineer = dans l’ingénierie
affiliation-is-reseller = dans la revente
affiliation-is-consultant = dans le conseil
affiliation-is-small-business = dans une petite entreprise
affiliation-is-large-business = dans une grande entreprise
affiliation-is-public-body = dans un organisme public
affiliation-is-press = dans la presse ou l’analyse
affiliation-is-academic = dans la recherche
affiliation-says-works-there = travaille chez { $about }
affiliation-says-sells = vend { $about }
affiliation-says-uses = utilise { $about }
affiliation-says-holds-shares = intérêt financier dans { $about }
affiliation-says-used-to = a travaillé chez { $about }
affiliation-says-used-to-until = a travaillé chez { $about } jusqu’en { $year }
affiliation-says-none = aucun lien
affiliation-default-question = Merci, { $name }. Pour que chacun puisse situer votre propos : à quel titre parlez-vous ici ? Ce dont il est question, l’utilisez-vous, le vendez-vous ou le fabriquez-vous ?
affiliation-question-no-subject = ce sujet
affiliation-question-link = Une question ne contient ni lien ni adresse : c’est un texte public.
affiliation-unequal = Chaque lien d’intérêt doit dire à quoi il se rapporte. Choisissez de nouveau les deux.
affiliation-too-many = Indiquez { $max } liens d’intérêt au plus.
affiliation-excludes = « Aucun » et « Je préfère ne pas le dire » vont seuls : choisissez l’un des deux, ou des liens d’intérêt, mais pas les deux à la fois.
affiliation-about-missing = Dites à quoi se rapporte ce lien d’intérêt.
affiliation-year-wrong = Indiquez une année, comme 2019, à partir de 1950.
affiliation-choice-wrong = Choisissez l’une des réponses.
affiliation-text-refused = Laissez de côté les liens, les adresses, @ et les longs nombres : seulement des mots, rien qui permette de vous joindre.
affiliation-again = Redire qui parle :
affiliation-again-hint = Vous l’avez déclaré le { $date }. L’envoi le redit ; décochez pour ne pas l’indiquer, ou déclarez autre chose ci-dessus.
affiliation-any = Un lien d’intérêt avec ce dont vous parlez ?
affiliation-any-hint = Ce que vous choisissez s’affiche à côté de votre nom et aide à situer votre propos, ainsi :
affiliation-example-name = Votre nom
affiliation-leave-out = Ne mentionnez ni santé, ni syndicat, ni politique, ni religion.
affiliation-you-are = Votre activité
affiliation-chip-it-manager = Responsable informatique
affiliation-chip-engineer = Ingénierie ou technique
affiliation-chip-reseller = Revente ou intégration
affiliation-chip-consultant = Conseil ou agence
affiliation-chip-small-business = Petite entreprise
affiliation-chip-large-business = Grande entreprise
affiliation-chip-public-body = Organisme public
affiliation-chip-press = Presse ou analyse
affiliation-chip-academic = Enseignement ou recherche
affiliation-chip-other = Autre
affiliation-other = Si autre : votre activité
affiliation-other-excess = Choisissez « Autre » pour le dire avec vos mots, ou laissez ce champ vide.
affiliation-connection = Votre lien
affiliation-kind-nothing = Rien à ajouter
affiliation-kind-works-there = J’y travaille
affiliation-kind-sells = Je le vends ou j’en assure le service
affiliation-kind-uses = Je l’utilise ou je l’achète
affiliation-kind-holds-shares = J’en détiens des parts ou j’en tire un revenu
affiliation-kind-used-to = J’y ai travaillé
affiliation-kind-none = Aucun
affiliation-kind-none-short = Aucun lien
affiliation-kind-declined = Je préfère ne pas le dire
affiliation-about = À propos de
affiliation-about-typed = De quelle organisation ou de quel produit s’agit-il ?
affiliation-year = Jusqu’en quelle année, si vous y avez travaillé
affiliation-organisation-and-role = Organisation, fonction et plus
affiliation-own-words = avec ses mots
affiliation-capacity = Vous parlez
affiliation-capacity-personal = En votre nom
affiliation-capacity-official = Au nom de l’organisation
affiliation-capacity-hint = Le public ne le voit pas ; l’équipe le voit, et le lit d’abord.
affiliation-visibility = Qui le voit
affiliation-visibility-public = Tout le monde
affiliation-visibility-chips-only = Vos choix pour tout le monde, vos textes pour l’équipe seule
affiliation-visibility-moderators-only = L’équipe seule
affiliation-typed-hint = Ni lien ni adresse. Ce que vous écrivez ici est d’abord lu par quelqu’un.
affiliation-asks-you = { $name } vous pose une question
affiliation-late = Cela fait un moment, mais votre réponse compte toujours.
affiliation-for-you = Cette question est pour vous. Personne d’autre ne voit ce formulaire.
affiliation-shown-example = Affiché à côté de votre nom, par exemple :
affiliation-ways-out = « Aucun » affiche « déclare : aucun lien » ; « Je préfère ne pas le dire » n’affiche rien. Vous pouvez changer d’avis ici à tout moment.
affiliation-send = Envoyer la réponse
affiliation-preview = Aperçu
affiliation-will-be-shown = Voici ce qui sera affiché :
affiliation-behind-arrow = Sous une petite flèche :
affiliation-nothing-will-be-shown = Rien ne sera affiché à côté de votre nom.
affiliation-own-account = Selon leurs déclarations.
affiliation-your-label = Votre mention
affiliation-shown = Affiché :
affiliation-waits = Quelqu’un lit d’abord ceci :
affiliation-nothing = rien n’est affiché
affiliation-nothing-shown = Rien n’est affiché à côté de votre nom.
affiliation-you-declined = Vous avez préféré ne pas le dire. Rien n’est affiché à côté de votre nom, et c’est très bien ainsi.
affiliation-state-later = Déclarer un lien d’intérêt
affiliation-change = Modifier la mention
affiliation-change-hint = Une mention affichée reste en place jusqu’à ce que quelqu’un ait lu la modification.
affiliation-withdraw = Retirer la mention
affiliation-withdraw-hint = Elle disparaît aussitôt et ne laisse aucune trace sur la page.
affiliation-answer-missing = Choisissez une réponse ; « Aucun » et « Je préfère ne pas le dire » en sont aussi.
affiliation-answer-line = Votre réponse, en quelques gestes
affiliation-or-reply = Ou dites-le avec vos mots :
affiliation-reply-in-thread = répondre dans le fil
affiliation-not-like-that = Pas comme ça
affiliation-not-like-that-hint = La mention disparaît aussitôt, et personne n’en refera une avec vos mots. Vous pouvez faire votre propre déclaration à la place.
affiliation-quoted-by-host = L’équipe a tiré ces mots de ce que vous avez publié, pour que chacun sache qui parle.
affiliation-history = Tout ce que vous avez déclaré ici ({ $count })
affiliation-state-draft = attend d’être lu
affiliation-state-active = en vigueur
affiliation-state-chips-only = en vigueur, sans vos textes
affiliation-state-superseded = remplacé
affiliation-state-withdrawn = retiré par vous
affiliation-state-dropped = non affiché
affiliation-state-redacted = retiré par l’équipe


## E-mails
mail-held-one = Un commentaire attend sur « { $post } » ({ $blog })
mail-held-many = { $count } commentaires attendent sur { $blog }
mail-held-lead = Voici ce qui attend désormais une décision sur { $blog }.
mail-held-entry = { $name }, sur « { $post } » :
mail-held-answered = { $name }, sur « { $post } » (publié ; une réponse ou une modification vous attend) :
mail-held-hidden = { $name }, sur « { $post } » (n’est plus affiché, car la réponse qui l’avait fait publier a été retirée) :
mail-held-reasons = Pourquoi il attend : { $reasons }
mail-held-decide = Approuver, répondre, demander ou marquer comme spam, sans connexion, pendant 7 jours : { $url }
mail-reported-one = Une mention est signalée sur « { $post } » ({ $blog })
mail-reported-comment-one = Un commentaire est signalé sur « { $post } » ({ $blog })
mail-reported-comment-entry = { $name }, sur « { $post } » ({ $count ->
    [one] signalé par { $count } personne
   *[other] signalé par { $count } personnes
} : { $kinds }) :
mail-reported-sentence = Signalement, { $kind } : « { $reason } »
mail-reported-hidden = Il est masqué jusqu’à une décision.
mail-waiting-many = { $count } éléments attendent sur { $blog }
mail-reported-entry = { $name }, sur « { $post } » ({ $count ->
    [one] { $count } personne signale
   *[other] { $count } personnes signalent
} ce qui est affiché à côté du nom) :
mail-reported-reason = Signalement : « { $reason } »
mail-held-desk = Tout ce qui attend : { $url }
mail-held-why = Vous recevez ce message parce que vous modérez { $blog }. Ce qui arrive ensemble est annoncé dans un seul e-mail.
mail-held-why-own = Vous recevez ce message parce que vous décidez de ce qui paraît sous vos articles sur { $blog }. Ce qui arrive ensemble est annoncé dans un seul e-mail.
mail-subject-published = Votre commentaire sur « { $post } » est publié
mail-subject-published-replied = Votre commentaire sur « { $post } » est publié, avec une réponse
mail-subject-published-asked = Votre commentaire sur « { $post } » est publié, et une question vous attend
mail-subject-asked = Une question sur votre commentaire à propos de « { $post } »
mail-subject-replied = Une réponse à votre commentaire sur « { $post } »
mail-subject-not-published = Votre commentaire sur « { $post } »
mail-published = Bonjour, votre commentaire sur « { $post } » est maintenant publié.
mail-not-published = Bonjour, votre commentaire sur « { $post } » n’a pas été publié.
mail-hidden = Bonjour, votre commentaire sur « { $post } » n’est plus affiché.
mail-waits-again = Bonjour, ce que nous vous avons annoncé au sujet de votre commentaire sur « { $post } » a été annulé. Il est de nouveau en attente, et rien n’est décidé.
mail-subject-reminder = Une question sur votre commentaire attend toujours : « { $post } »
mail-reminder = Il y a quelques jours, quelqu’un vous a posé une question sur votre commentaire (« { $post } »). Répondez si vous le voulez ; sinon, rien ne se passe, et nous ne vous le rappellerons plus.
mail-asked = Bonjour, il y a une question sur votre commentaire (« { $post } »).
mail-answered = Bonjour, il y a une réponse à votre commentaire sur « { $post } ».
mail-subject-label-gone = La mention à côté de votre commentaire sur « { $post } »
mail-about-label = La modération a regardé ce qui est affiché à côté de votre nom sous « { $post } ».
mail-label-gone = La mention a été retirée. Le motif indiqué :
mail-reason = Le motif indiqué :
mail-replied = { $name } a répondu :
mail-asks = { $name } vous demande :
mail-how-to-answer = Un geste suffit, et vous voyez ce qui sera affiché avant d’envoyer. « Aucun » et « Je préfère ne pas le dire » sont aussi des réponses.
mail-receipt = Voir le commentaire, répondre, le modifier, le retirer ou l’effacer, avec ce lien rien que pour vous :
    { $url }
mail-receipt-button = Ouvrir votre commentaire
mail-follow-confirm = Vous vouliez être au courant des réponses. Confirmez ici, dans les sept jours, que cette adresse est à vous :
    { $url }
mail-confirm = C’est le seul e-mail au sujet de ce commentaire, car l’adresse n’a pas encore été confirmée. Pour être au courant des réponses aussi, confirmez qu’elle est à vous :
    { $url }
mail-confirm-button = Confirmer cette adresse
mail-why = Vous recevez ce message parce que cette adresse a été laissée avec un commentaire sur { $blog }. Si ce n’était pas vous, il n’y a rien à faire.
confirm-title = Cette adresse est-elle la vôtre ?
confirm-lead = Ce commentaire a été envoyé avec l’adresse { $email }. Si vous l’avez écrit, confirmez-la : les réponses et les décisions vous parviendront alors par e-mail.
confirm-button = Oui, confirmer mon adresse
confirm-not-you = Si ce commentaire n’est pas de vous, fermez cette page : rien ne se passera, et plus aucun e-mail n’arrivera à ce sujet.
confirm-done-title = Votre adresse est confirmée
confirm-done = Désormais, les réponses et les décisions sur votre commentaire arrivent à { $email }.
confirm-receipt = Voir votre commentaire


## Être au courant des nouveautés
topic-everything = Tous les articles
topic-thread = Les commentaires sur « { $post } »
topic-replies = Les réponses à votre commentaire sur « { $post } »
often-at-once = Aussitôt
often-daily = Une fois par jour
often-weekly = Une fois par semaine
often-monthly = Une fois par mois
often-never = Jamais, seulement les commentaires
channel-email = E-mail
channel-email-means = Nous gardons votre adresse, sans la montrer à personne, jusqu’à ce que vous arrêtiez. Vous la confirmez d’abord. Aucun pixel ne nous dit si vous lisez.
channel-feed = Un flux à vous
channel-feed-means = Seulement ce que vous choisissez ici, dans votre lecteur de flux. Nous gardons votre choix et une adresse que nous inventons ; rien qui mène à vous.
channel-push = Une notification de ce navigateur
channel-push-means = Votre navigateur l’affiche, même quand ce site est fermé. Nous gardons l’adresse que lui donne son éditeur, et aucun nom.
channel-webhook = Un webhook
channel-webhook-means = Nous envoyons du JSON signé à votre adresse. Nous gardons cette adresse.
channel-public = Je suis le flux public
channel-public-means = Le même pour tout le monde, dans votre lecteur de flux. Nous ne gardons rien du tout.
subscribe-title = Être au courant des nouveautés
subscribe-lead = Choisissez quoi, à quel rythme, et un seul moyen de vous joindre. Vous apprenez chaque chose une fois, et vous changez ou arrêtez quand vous voulez. Sans compte.
subscribe-not-yet = Rien n’a encore été enregistré
subscribe-what = Quoi
subscribe-audiences = Écrit pour
subscribe-tags = Étiquettes
subscribe-bylines = Écrit par
subscribe-subjects = Écrit à propos de
subscribe-topic-missing = Choisissez au moins une chose.
subscribe-topic-many = On peut en choisir { $max } au plus. « Tous les articles » compte pour une.
subscribe-topic-many-besides = Avec ce que vous aviez déjà choisi, cela dépasse les { $max } choses que l’on peut choisir. Retirez-en d’abord.
subscribe-often = À quel rythme
subscribe-often-missing = Choisissez à quel rythme.
subscribe-often-nothing = Ainsi, rien ne vous parviendrait : vous n’avez choisi que des articles. Choisissez à quel rythme ils arrivent.
subscribe-often-feed = Un flux à vous reçoit chaque chose aussitôt, quoi que vous choisissiez ici ; seul « Jamais » en exclut les articles.
subscribe-channel = Un moyen de vous joindre
subscribe-channel-missing = Choisissez un moyen de vous joindre.
subscribe-channel-taken = Cette adresse est déjà utilisée ici. La personne à qui elle appartient a une page à elle pour la changer.
subscribe-push-wrong = Votre navigateur n’a pas dit comment le joindre. Autorisez les notifications de ce site, ou choisissez un autre moyen.
subscribe-push-denied = Votre navigateur ne laisse pas ce site montrer de notifications. Autorisez-les dans ses réglages pour ce site, ou choisissez un autre moyen.
subscribe-push-failed = Votre navigateur n’a pas pu être joint. Réessayez, ou choisissez un autre moyen.
subscribe-push-known = Ce navigateur reçoit déjà quelque chose : changer ce qu’il montre
subscribe-programmers = Pour les programmeurs
subscribe-email = Votre adresse e-mail
subscribe-email-disposable = Cette boîte est faite pour être jetée, et un e-mail s’y perdrait. Un flux à vous n’a besoin d’aucune adresse.
subscribe-webhook = L’adresse de votre webhook
subscribe-webhook-wrong = Cela ne ressemble pas à une adresse qui commence par https://.
subscribe-button = C’est ce que je veux
subscribe-promise = Chaque message mène à une page où, d’un geste, vous changez, suspendez ou arrêtez.
subscribe-again = Choisir à nouveau
subscribe-asked-title = Regardez dans votre boîte
subscribe-asked = Nous avons envoyé un lien à l’adresse saisie. Cela commence quand vous appuyez sur le bouton derrière ce lien, dans les sept jours.
subscribe-asked-nothing = Pas d’e-mail ? Regardez dans les indésirables, ou saisissez à nouveau l’adresse. Une adresse en reçoit trois par jour au plus.
subscribe-later-title = Votre lien viendra plus tard
subscribe-later = Les demandes ont été si nombreuses depuis une heure que le lien vers l’adresse saisie viendra plus tard, dans la journée qui vient. Cela commence quand vous appuyez sur le bouton derrière ce lien, dans les sept jours.
subscribe-full = Les demandes ont été si nombreuses qu’aucun e-mail ne part plus aujourd’hui. Revenez demain, ou choisissez un flux à vous, qui n’a pas besoin d’e-mail.
subscribe-webhook-asked-title = Votre webhook est interrogé
subscribe-webhook-secret = Voici le secret par lequel votre programme sait qu’un message vient d’ici. Copiez-le maintenant : il n’est montré que cette fois.
subscribe-webhook-secret-label = Secret
subscribe-webhook-how = Nous envoyons à votre webhook un mot, signé selon Standard Webhooks : « challenge » dans un message du type « subscription.challenge ». Quand il répond avec ce mot, cela commence.
subscribe-webhook-again = Nous demandons tout de suite, puis six fois encore en un jour. Sur votre propre page, vous pouvez le faire interroger à nouveau.
subscribe-webhook-manage = Votre choix, et la page à garder
subscribe-public-title = Le flux public
subscribe-public = Mettez cette adresse dans votre lecteur de flux :
subscribe-public-nothing = Nous n’avons rien enregistré. Pour arrêter, retirez l’adresse de votre lecteur de flux.
subscribe-mail-subject = Est-ce ce que vous voulez de { $blog } ?
subscribe-mail-lead = Quelqu’un, sans doute vous, a saisi cette adresse sur { $blog } pour être au courant de :
subscribe-mail-link =
    Si c’est vous, confirmez-le ici dans les sept jours :
    { $url }
subscribe-mail-button = Confirmer
subscribe-mail-not-you = Sinon, ne faites rien : plus aucun e-mail n’arrivera, et l’adresse sera oubliée d’elle-même.
subscribe-mail-there-subject = Vous recevez déjà des nouvelles de { $blog }
subscribe-mail-there = Quelqu’un, sans doute vous, a saisi cette adresse sur { $blog }. Vous en recevez déjà des e-mails, et rien n’a changé.
subscribe-mail-manage =
    Ce que vous recevez et à quel rythme, cela se change ici :
    { $url }
subscribe-mail-there-not-you = Si ce n’était pas vous, il n’y a rien à faire.
subscribe-confirm-title = Est-ce ce que vous voulez ?
subscribe-confirm-lead = Seraient envoyés à { $email } :
subscribe-confirm-often = Rythme : { $often }
subscribe-confirm-button = Oui, envoyez-moi cela
subscribe-confirm-not-you = Si vous ne l’avez pas demandé, fermez cette page : rien n’arrivera, et l’adresse sera oubliée d’elle-même.
subscribe-confirm-done-title = C’est déjà confirmé
subscribe-confirm-done = Ce lien a servi, et ne vaut qu’une fois. Pour changer ce que vous recevez, suivez le lien à la fin de n’importe quel message.
subscribe-confirm-over-title = Ce lien ne vaut plus
subscribe-confirm-over = Ses sept jours sont passés, ou ce qu’il concernait a pris fin. Rien n’a été changé.
preferences-title = Ce que vous apprenez de { $blog }
preferences-subscribed = C’est commencé. Gardez l’adresse de cette page : elle permet de tout changer.
preferences-added = Désormais, vous recevez aussi ce que vous venez de cocher, en plus de ce que vous aviez choisi.
preferences-confirmed = C’est confirmé. Désormais, vous êtes au courant de ce que vous avez choisi.
preferences-saved = Enregistré.
preferences-switched = Désormais, on vous joint ainsi, et pas autrement.
preferences-asked = Le nouveau moyen est interrogé : nous y avons envoyé un lien. Jusqu’à ce qu’il soit confirmé, l’ancien continue.
preferences-asked-later = Le nouveau moyen sera interrogé dans la journée qui vient : trop de demandes ont été faites depuis une heure. Jusqu’à ce qu’il soit confirmé, l’ancien continue.
preferences-paused = Suspendu.
preferences-resumed = Cela reprend.
preferences-by-email = Cela vous arrive par e-mail, à { $email }.
preferences-by-feed = Cela vous arrive dans un flux à vous. Mettez son adresse dans votre lecteur de flux, et ne la montrez à personne :
preferences-by-push = Cela vous arrive comme notification de votre navigateur.
preferences-by-webhook = Cela arrive à votre webhook :
preferences-webhook-asked = Ce webhook est interrogé. Cela commence quand il répond avec le mot que nous lui envoyons.
preferences-webhook-again = L’interroger à nouveau
preferences-webhook-again-hint = Il a alors un autre secret, que vous voyez à la page suivante.
preferences-push-asked = Ce navigateur est interrogé : une première notification est en route. Ce que vous avez choisi arrive ici dès qu’il l’a reçue ; d’ici là, rien ne change. Si rien n’arrive, autorisez les notifications de ce site et choisissez de nouveau ce moyen.
preferences-feed-renew = Me donner une autre adresse
preferences-feed-renew-hint = L’ancienne ne montre alors plus rien.
preferences-pause-stands = Suspendu : rien n’arrive avant le { $date }.
preferences-stopped = Rien ne vous est envoyé. Au bout d’une semaine, tout est oublié ici.
preferences-given-up-webhook = Votre webhook n’a rien accepté pendant trois jours et a été arrêté. Choisissez un autre moyen ; au bout d’une semaine, tout est oublié ici.
preferences-given-up-push = Votre navigateur n’a rien accepté pendant trois jours ; ce moyen a donc été arrêté. Choisissez-en un autre ; au bout d’une semaine, tout est oublié ici.
preferences-wishes = Quoi et à quel rythme
preferences-language = Langue de ce que nous écrivons
preferences-save = Enregistrer
preferences-switch = Un autre moyen de vous joindre
preferences-switch-open = Choisir un autre moyen
preferences-switch-lead = On ne vous joint jamais que d’une façon. Le moyen actuel continue jusqu’à ce que le nouveau soit confirmé, puis prend fin.
preferences-switch-button = Me joindre ainsi
preferences-pause = Pause
preferences-pause-until = Rien avant le
preferences-pause-button = Suspendre
preferences-pause-wrong = Choisissez un jour à venir, dans l’année.
preferences-resume = Reprendre maintenant
preferences-stop = Arrêter
preferences-data = Ce qui est enregistré sur vous
preferences-data-download = L’emporter dans un fichier (JSON)
preferences-forget = M’oublier
preferences-forget-lead = Tout est effacé : l’adresse, votre choix et ce qui vous a été envoyé. Ce lien ne vaut alors plus rien.
preferences-forget-sure = Oui, tout effacer
preferences-forget-never = Et ne plus jamais écrire à cette adresse, qui que ce soit qui la saisisse. Pour cela, un code est gardé, d’où l’adresse ne peut être lue.
preferences-forget-unsure = Cochez la case pour dire que vous en êtes sûr.
preferences-forget-button = M’oublier
preferences-keep = Revenir
preferences-keep-advice = Qui a ce lien peut changer votre choix. Chaque message mène ici.
preferences-renew = Créer un autre lien
preferences-renew-hint = À utiliser si quelqu’un d’autre peut avoir celui-ci. Il cesse aussitôt d’ouvrir quoi que ce soit, même dans les messages déjà reçus : ils ne permettent plus d’arrêter. Ce qui attend une confirmation est à choisir de nouveau.
preferences-renewed = Cette page a désormais une autre adresse. Gardez-la : la précédente n’ouvre plus rien.
preferences-gone-title = Plus rien n’est enregistré
preferences-gone = Ce que ce lien ouvrait a été effacé, ou oublié une semaine après l’arrêt.
preferences-replaced-title = Cette page a une autre adresse
preferences-replaced = Un autre lien a été créé pour elle, et celui-ci n’ouvre plus rien. Le dernier message reçu y mène.
feed-own-title = Ce que vous avez choisi de { $site }
feed-own-about = Changer, suspendre ou arrêter : { $url }
stop-title = Ne plus rien recevoir de { $blog } ?
stop-lead = Un geste, et plus rien n’arrive : ni articles, ni réponses.
stop-button = Tout arrêter
stop-less = Plutôt changer, suspendre ou recevoir moins souvent
stop-done-title = Arrêté
stop-done = Plus rien n’arrive. Au bout d’une semaine, tout est oublié ; d’ici là, vous pouvez reprendre.
stop-undo = Finalement, continuer
stop-manage = Ce que vous avez choisi


## Flux
feeds-comments-title = Commentaires sur { $of }
feeds-term-title = { $what } · { $site }
feeds-comment-title = { $name }, sur { $post }
feeds-on = sur
api-id-wrong = Ce n’est pas un identifiant valable ici.
api-day-wrong = Il faut une date, comme 2026-03-01.
api-comment-wrong = Il faut l’identifiant d’un commentaire.
api-after-wrong = Il faut la valeur « next » de la page précédente.
api-limit-wrong = Il faut un nombre entier de 1 à { $max }.
api-search-in-wrong = Il faut posts ou comments.
api-not-json = Le corps doit être en JSON, envoyé comme application/json.
api-no-form = Le corps doit être un formulaire avec un fichier, envoyé comme multipart/form-data.
api-choice-wrong = Il faut l’une des valeurs de la description.
api-scope-wanted = La portée du jeton ne le permet pas ; il faut { $scope }.
api-role-wanted = La personne pour qui ce jeton agit n’en a pas le droit.
api-date-wrong = Il faut une date avec une heure au format RFC 3339, comme 2026-03-03T09:30:00Z.
api-name-wrong = Un nom ne peut contenir ni virgule ni saut de ligne.
api-status-wrong = L’état de l’article est { $status } ; ce passage n’est pas possible.
api-date-to-come = Un article planifié a besoin d’une date à venir.
api-edit-wrong = Seules les suppressions sont acceptées : chaque mot doit être celui de la personne, à sa place.
api-ids-wrong = Indiquez de 1 à { $max } commentaires.
api-already-undone = C’était déjà annulé.
api-cannot-undo = Autre chose s’est passé depuis ; tout reste tel quel.
api-nothing-to-settle = Aucune réponse n’attend.
api-not-answered = Il n’y a pas eu de réponse, ou elle a été réglée entre-temps.
api-clarified-before = Une précision a déjà été demandée ; il n’y a qu’un tour.
api-not-open = La question n’est plus ouverte.
api-key-wrong = Idempotency-Key doit compter de 1 à 255 caractères visibles.
api-key-under-way = La première requête avec cette clé est encore en cours.
api-key-another = Cette clé accompagnait déjà une autre requête.
api-comments-opposite = Cela dit le contraire de comment_policy.
api-closed = Cet article n’accepte plus de commentaires.
api-no-byline = La personne pour qui ce jeton agit n’a pas de signature.
api-rule-before = Il faut l’identifiant d’une autre de vos propres règles.
api-days-wrong = Il faut 1, 7, 30 ou 365 jours, ou 0 pour toujours.
api-ban-unknown = Rien de tel n’est connu pour ce commentaire.
api-ban-none-known = Rien de tel n’est connu pour aucun de ces commentaires.
api-ban-spam-only = La décision qui va avec un blocage est spam.
api-version-old = Quelqu’un a apporté une modification depuis la version que vous indiquez ; relisez-la.


## Faire vivre le site
settings-title = Réglages
settings-saved = Enregistré.
settings-not-saved = Rien n’est encore enregistré : voyez ce qui est signalé ci-dessous.
settings-save = Enregistrer
settings-blog = Le blog
settings-blog-title = Titre
settings-description = Le blog en une phrase
settings-description-hint = Affichée sous le titre, en pied de page et dans les flux.
settings-language = Langue du blog
settings-language-hint = Celle des pages publiques, des flux et des e-mails. Les membres de l’équipe peuvent en choisir une autre pour leurs propres pages, sous « Compte ».
language-missing = Choisissez l’une de ces langues.
settings-time-zone = Fuseau horaire
settings-time-zone-hint = Celui dans lequel les dates sont affichées, comme Europe/Stockholm ou America/New_York.
settings-time-zone-wrong = Aucun fuseau horaire ne porte ce nom. Écrivez-le comme Europe/Stockholm.
settings-comments = Commentaires
settings-hold = Quels commentaires attendent d’être lus
settings-hold-everything = Tous
settings-hold-suspicious = Seulement ceux qu’une règle trouve suspects
settings-edit-window = Minutes pendant lesquelles un commentaire reste modifiable
settings-edit-window-hint = À compter de l’envoi ; 0 pour jamais.
settings-hide-after = Signalements qui masquent un commentaire
settings-hide-after-hint = Venus d’autant de réseaux différents, jusqu’à ce que la modération ait regardé ; 0 pour jamais.
settings-close-after = Fermer les commentaires après tant de jours
settings-close-after-hint = À compter de la parution de l’article ; ce qui est là reste. 0 pour jamais. Un article peut y échapper, dans son éditeur.
settings-summary = Dire au public, en chiffres, ce qui n’a pas été publié
settings-summary-hint = Une ligne sous chaque article : combien de commentaires sont publiés, combien ne le sont pas et pour lequel des motifs ci-dessous, à partir de cinq. Le spam n’est pas compté.
settings-mail-decisions = Décider depuis l’e-mail, sans connexion
settings-mail-decisions-hint = L’e-mail sur un commentaire retenu contient alors un lien pour l’approuver, y répondre, demander ou le marquer comme spam : une fois, dans les 7 jours. Toute personne qui lit cette boîte mail peut en faire autant. Si vous désactivez cela, les liens déjà envoyés mènent à la connexion.
settings-reject-reasons = Motifs de refus d’un commentaire
settings-reject-reasons-hint = Un par ligne, neuf au plus ; chacun a son chiffre en modération, et la personne qui a écrit le commentaire le lit. Videz ce champ pour retrouver les motifs habituels.
settings-reject-reasons-wrong = { $lines } lignes au plus, de { $max } caractères au plus chacune.
settings-number-wrong = Indiquez un nombre entier de 0 à { $max }.
settings-more = Plus
writing-title = Écriture
writing-what = Si un article dit à qui il s’adresse et pourquoi c’est important, et quelles vidéos se lisent sur place.
writing-standfirst = « Pour » et « Pourquoi c’est important »
writing-required = Obligatoires
writing-required-what = Un article n’est soumis, planifié ou publié qu’avec les deux. Les brouillons s’enregistrent sans.
writing-advised = Conseillés
writing-advised-what = L’éditeur demande les deux et dit ce qui pourrait être plus clair. Un article peut s’en passer.
writing-off = Désactivés
writing-off-what = L’éditeur ne les demande pas. Les articles qui les ont les gardent.
writing-recordings = Vidéo, audio, diapositives
writing-recordings-hint = Dans un article, une vidéo, un son ou des diapositives ne chargent rien avant que l’on appuie sur lecture, et ne se lisent que depuis YouTube (par son adresse sans cookies), Vimeo, Internet Archive, Speaker Deck et les hôtes ci-dessous. Le reste devient un lien.
writing-peertube = Hôtes PeerTube
writing-peertube-hint = Un par ligne, comme video.example.org. Leurs vidéos peuvent se lire sur vos pages.
writing-peertube-wrong = « { $line } » n’est pas un hôte. Écrivez-le comme video.example.org.
writing-linked = Liens vers d’autres sites
writing-linked-tell = Prévenir les pages vers lesquelles mène un article
writing-linked-hint = Quand un article paraît, change ou disparaît, chaque page vers laquelle il mène et qui veut le savoir (Webmention) est prévenue. Rien n’est envoyé au sujet des lecteurs.
linked-link = Liens
linked-title = Liens de « { $title } »
linked-lead = Quelques secondes après qu’un article a paru ou changé, on demande à chaque page vers laquelle il mène si elle veut le savoir, et on la prévient (Webmention).
linked-off = C’est désactivé dans les réglages de l’écriture.
linked-none = Personne n’a encore été prévenu.
linked-page = Page
linked-state = État
linked-when = Dernier essai
linked-no-more = L’article n’y mène plus.
linked-waiting = En attente
linked-sent = Prévenue
linked-no-endpoint = Ne veut pas le savoir
linked-refused = Refusé avec { $status }
linked-failed-with = Abandonné, dernière réponse { $status }
linked-failed = Abandonné, sans réponse
settings-blog-what = Titre, description, langue, fuseau horaire, et qui prévenir d’un problème de sécurité.
settings-home = Accueil et listes
settings-home-what = Ce que l’accueil montre de chaque article, combien il y en a par page, ou une page à vous à la place.
settings-frame = En-tête et pied de page
settings-frame-what = Où mène l’en-tête de chaque page, et les lignes à la fin.
settings-looks = Apparence
settings-looks-what = Couleur, logo et vos propres styles.
settings-comments-what = Ce qui en est attendu, lesquels attendent d’être lus, et combien de temps les articles en acceptent.
settings-team = Connexion de l’équipe
settings-team-what = Si tout le monde doit se connecter en deux étapes.
settings-second-step = Validation en deux étapes obligatoire pour toute l’équipe
settings-second-step-hint = Qui ne l’a pas activée doit le faire à la prochaine connexion, et ne peut rien faire d’autre d’ici là. Les jetons des programmes continuent de fonctionner.
settings-people-what = Qui fait vivre le blog avec vous, et dans quel rôle.
settings-affiliation-what = Les mots pour dire d’où l’on parle, et les questions que vous posez.
settings-rules-what = Ce qui fait retenir un commentaire.
settings-home-style = À l’accueil, chaque article montre
settings-home-summaries = À qui il s’adresse et pourquoi
settings-home-excerpts = La même chose, et son début
settings-home-full = Tout son texte
settings-home-titles = Son titre seul, par date
settings-per-page = Articles par page
settings-per-page-hint = À l’accueil et dans toutes les autres listes.
settings-per-page-wrong = Indiquez un nombre entier de 1 à { $max }.
settings-home-page = Une page à la place
settings-home-page-hint = Elle apparaît à l’accueil, suivie d’un lien vers tous les articles. Les pages s’écrivent comme des articles.
settings-home-page-none = Aucune : les articles les plus récents
settings-home-page-wrong = Il n’y a plus de page publiée de ce nom.
settings-navigation = Liens de l’en-tête
settings-navigation-hint = Ils suivent l’ordre de leurs numéros. Videz une ligne pour l’enlever ; sans aucun lien, l’en-tête mène aux archives, à la recherche et au flux. Une adresse est un chemin de ce blog, comme /archive, ou commence par https://.
settings-navigation-label = Libellé
settings-navigation-place = Lien { $row } : position
settings-navigation-label-of = Lien { $row } : libellé
settings-navigation-address-of = Lien { $row } : adresse
settings-navigation-own = Pages de ce blog
settings-navigation-home = Accueil
settings-navigation-wrong = Au lien { $row }, il faut un libellé de { $max } caractères au plus et une adresse qui commence par / ou https://.
settings-navigation-many = { $max } liens au plus.
settings-footer = Lignes à la fin de chaque page
settings-footer-hint = Des mentions légales, par exemple : [Mentions légales](/pages/imprint). Paragraphes, *mise en relief*, listes et liens sont possibles.
settings-lines-deep = Trop de citations et de listes imbriquées ici.
settings-accent = Couleur d’accent
settings-accent-hint = Comme #0f5c6e ; vide pour la couleur habituelle. C’est celle des liens et des boutons. Toutes conviennent : là où le texte y serait illisible, une nuance plus foncée ou plus claire de la même teinte est utilisée.
settings-accent-wrong = Saisissez une couleur, comme #0f5c6e.
settings-swatch = Aa
settings-scheme-light = Sur les pages claires
settings-scheme-dark = Sur les pages sombres
settings-contrast = avec un contraste de { $ratio } : 1
settings-contrast-moved = (la couleur elle-même donnerait { $ratio } : 1 ; un texte demande 4.5)
settings-logo = Logo
settings-logo-hint = Affiché dans l’en-tête à la place du titre. S’il est carré, c’est aussi l’icône dans l’onglet du navigateur. Choisissez parmi les images récentes, ou
settings-logo-upload = envoyez-en d’abord une.
settings-logo-none = Aucun : le titre
settings-logo-alt = Ce que dit le logo
settings-logo-alt-hint = Lu à voix haute, et affiché quand l’image manque : en général, le titre du blog.
settings-logo-alt-missing = Dites en mots ce que montre le logo : certaines personnes ne font que l’entendre.
settings-logo-wrong = Cette image n’est plus ici.
settings-css = Votre feuille de style
settings-css-hint = Des règles CSS qui viennent après les nôtres sur les pages publiques. Les pages de l’équipe et la connexion ne s’en servent jamais : rien de ce que vous écrivez ici ne peut vous bloquer l’accès.
settings-css-long = { $max } Kio au plus.
settings-new-posts = Commentaires d’un nouvel article
settings-new-posts-hint = Le choix proposé au départ. Il peut être changé pour chaque article.
settings-comment-policy = Ce qui est attendu des commentaires
settings-comment-policy-hint = Affiché replié au-dessus du formulaire. Paragraphes, *mise en relief*, listes et liens sont possibles. Vide : rien.
settings-preview = Aperçu
settings-preview-note = Voici ce que cela donnerait. Rien n’est encore enregistré.
settings-preview-back = Continuer à modifier
settings-preview-post = Voir l’article le plus récent
settings-preview-home = Voir l’accueil
settings-jobs = Tâches de fond
settings-audit = Qui a fait quoi
nav-you = Vous
byline-title = Votre signature
byline-lead = Affichée au-dessus de vos articles et à côté de vos réponses. Ce qui est déjà publié garde la signature d’alors.
byline-bio = À propos de vous
byline-bio-hint = Une ou deux phrases, affichées à la fin de vos articles.
byline-interests = Vos propres liens d’intérêt
byline-interests-hint = Ce qu’il est bon de savoir : parts, clients, employeurs, produits que vous vendez. Vos déclarations précédentes sont conservées.
byline-pseudonym = Ce nom est un pseudonyme
password-title = Votre mot de passe
password-lead = En changer vous déconnecte partout ailleurs.
password-now = Le mot de passe actuel
password-new = Le nouveau mot de passe
password-wrong = Ce n’est pas votre mot de passe.
jobs-title = Tâches
jobs-counts = En attente : { $queued }, en cours : { $running }, abandonnées : { $parked }.
jobs-none = Rien n’a échoué. Les tâches qui échouent sont retentées d’elles-mêmes, de plus en plus tard ; seules celles qui échouent toujours apparaissent ici.
jobs-parked-lead = Celles-ci ont échoué trop souvent et vous attendent. Réglez la cause, puis réessayez.
jobs-kind = Tâche
jobs-since = Depuis
jobs-error = Dernière erreur
jobs-act = Action
jobs-retry = Réessayer
jobs-retry-one = Réessayer : { $kind }
job-tell-moderators = E-mail à la modération
job-tell-commenter = E-mail à une personne qui a commenté
job-tell-approval = E-mail sur un article qui attend ou a été renvoyé
job-look-again = Regarder encore une fois les anciens noms
job-mail-code = Code vers une boîte mail
job-remind = Rappel d’une question
job-expire = Fin d’une question sans réponse
job-purge = Nettoyage quotidien
job-language-changed = Changement de langue
job-render-again = Afficher les articles comme le ferait cette version
job-write-anew = Ne rien laisser dans la base de ce qui a été effacé
job-announce = Annoncer un article aux abonnés
job-tell-of-comment = Annoncer un commentaire aux abonnés
job-deliver = Envoyer aux abonnés ce qui est prêt
job-gather = Réunir ce qui attend le matin
job-ask = Demander à une boîte si elle veut savoir ce qui est nouveau
job-challenge = Demander au webhook d’un lecteur s’il veut savoir ce qui est nouveau


## Importation
import-anonymous = Anonyme
import-untitled = Sans titre

## Vérifier une déclaration
verify-heading = Vérifié ?
verify-nothing = Rien n’est vérifié. Ce n’est jamais une obligation.
verify-summary = Vérifier que vous êtes dans une organisation
verify-renew = Vérifier de nouveau, ou autrement
verify-since = C’était le { $at } ; cela vaut jusqu’au { $until }.
verify-by-mailbox = Vérifié par une boîte mail chez { $domain }.
verify-by-domain = Vérifié par le domaine { $domain }.
verify-by-editors = La rédaction l’atteste.
verify-found-mailbox = Vous avez confirmé le code envoyé à cette boîte mail. Son adresse n’est conservée nulle part.
verify-found-file = La ligne figure dans le fichier, sur le domaine.
verify-found-record = La ligne figure dans un enregistrement texte du domaine.
verify-found-link = La page d’accueil du domaine renvoie vers votre commentaire.
verify-revoke = Annuler la vérification
verify-revoke-hint = Votre déclaration reste telle quelle et redevient aussitôt non vérifiée.
verify-public = Ceci sera public :
verify-public-nothing = Rien de tout cela ne sera public : vous avez choisi de montrer votre déclaration à l’équipe seule.
verify-example-domain = votre-domaine.example
verify-no-trust = Cela dit où vous avez pu lire des e-mails ou modifier un site, rien de plus. Vos commentaires sont traités comme les autres, vérifiés ou non. Cela prend fin après 12 mois, et vous pouvez l’annuler à tout moment.
verify-mailbox = Par une boîte mail
verify-mailbox-hint = Nous envoyons un code à une adresse de votre organisation. Elle n’est conservée, chiffrée, que jusqu’au départ de l’e-mail, une heure au plus ; ensuite seuls restent son domaine et le jour.
verify-employer = Un employeur peut lire une boîte mail professionnelle. L’e-mail cite l’article que vous avez commenté, mais ni votre nom ni vos mots.
verify-no-mail = Ce site n’envoie pas d’e-mails ; une boîte mail ne peut donc pas être vérifiée ici.
verify-address = Adresse dans votre organisation
verify-send = M’envoyer un code
verify-send-again = Envoyer un autre code
verify-code = Les six chiffres de l’e-mail
verify-code-hint = En route vers une adresse chez { $domain }, valables jusqu’à { $until }. Si rien n’arrive en quelques minutes, vérifiez l’adresse et faites-en envoyer un autre.
verify-code-send = Vérifier
verify-code-wrong = Ce n’est pas le bon code. { $left ->
    [one] Il reste { $left } essai.
   *[other] Il reste { $left } essais.
}
verify-code-gone = Ce n’était pas le bon code, et c’était le dernier essai. Faites-en envoyer un autre.
verify-code-none = Aucun code n’attend plus : il a servi, son heure est passée, ou il a été mal saisi trop souvent. Faites-en envoyer un autre.
verify-domain-heading = Par le domaine de votre organisation
verify-domain-lead = La personne qui s’occupe du domaine place cette ligne à un endroit, le temps de la vérification. Cette ligne ne révèle rien à personne.
verify-way-file = dans le fichier { $file } du site,
verify-way-record = ou dans un enregistrement texte (TXT) du domaine,
verify-way-link = ou, au lieu de la ligne, un lien avec rel="me" sur la page d’accueil vers votre commentaire :
verify-domain = Domaine
verify-domain-hint = Par exemple votre-domaine.example ; il est interrogé en https.
verify-check = Vérifier maintenant
verify-unfit-none = Ce n’est pas un domaine de l’internet public.
verify-unfit-suffix = D’autres enregistrent leurs propres noms sous ce domaine ; il ne dit donc rien de vous.
verify-unfit-free = Tout le monde peut y avoir une boîte mail ; elle ne dit donc pas où vous travaillez.
verify-unfit-disposable = Les boîtes mail y sont faites pour être jetées ; celle-ci ne dit donc pas où vous travaillez.
verify-missing = Rien de tel n’a été trouvé sur { $domain } ; { $places }.
verify-place = { $place } : { $why }
verify-place-file = fichier
verify-place-record = enregistrement texte
verify-place-link = page d’accueil
verify-missing-status = la réponse est { $status }
verify-missing-elsewhere = cela mène à un autre domaine
verify-missing-not-in-it = rien de tel n’y figure
verify-missing-unknown = le nom est inconnu
verify-missing-slow = la réponse a trop tardé
verify-missing-large = c’est trop volumineux
verify-missing-redirect = les redirections ne peuvent pas être suivies
verify-missing-not-asked = l’adresse n’est pas publique
verify-missing-unreachable = aucune réponse

verify-mail-subject = { $code } est votre code pour { $blog }
verify-mail-lead = Quelqu’un a commenté « { $post } » sur { $blog } et déclare lire cette boîte mail.
verify-mail-code = Si c’était vous, saisissez ce code sur votre page de suivi : { $code }
verify-mail-link = Ou ouvrez cette page et appuyez sur son bouton : { $url }
verify-mail-button = Ouvrir cette page
verify-mail-public = « Boîte mail vérifiée chez { $domain } » sera alors affiché à côté de votre commentaire, avec le jour. Votre adresse n’est conservée nulle part. Le code est valable une heure.
verify-mail-not-you = Si ce n’était pas vous, ne faites rien : rien ne se passera.

## Le lien envoyé par e-mail pour vérifier une boîte mail
mailbox-title = Lisez-vous des e-mails chez { $domain } ?
mailbox-lead = Quelqu’un a commenté « { $post } » et déclare lire la boîte mail où ce lien est arrivé. N’appuyez sur le bouton que si c’était vous : « boîte mail vérifiée chez { $domain } » sera alors affiché à côté du commentaire, avec la date du jour.
mailbox-button = Oui, vérifier mon commentaire
mailbox-not-you = Si ce n’était pas vous, fermez cette page : rien ne se passera.
mailbox-done-title = Vérifié
mailbox-done = « Boîte mail vérifiée chez { $domain } » est maintenant affiché avec votre commentaire. L’adresse elle-même n’est conservée nulle part. Votre page de suivi le montre, et permet de l’annuler.

## Les liens d’intérêt, côté propriétaire
owner-title = Qui parle
owner-lead = Les mots avec lesquels ce site demande aux gens d’où ils parlent, vos questions toutes prêtes, et ce que donnent ces questions.
owner-back = Retour aux réglages
owner-rules-hint = Les questions posées dès l’arrivée d’un commentaire.
owner-save = Enregistrer
owner-usual = Revenir aux mots habituels
owner-preview = Voir le rendu
owner-not-yet-saved = Rien n’est encore enregistré. Vous voyez ci-dessous ce que vous enregistreriez.
owner-hidden-characters = Il contient un caractère que personne ne voit, ou qui inverse le sens du texte. Saisissez-le de nouveau.
owner-up = Monter : { $what }
owner-down = Descendre : { $what }
owner-remove = Supprimer
owner-remove-what = Supprimer : { $what }
owner-chips = Choix
owner-chips-lead = Les activités que l’on peut déclarer, dans l’ordre où elles sont proposées. Un choix qui n’est plus proposé reste là où il a été fait. Les mots modifiés changent partout aussitôt, même à côté d’anciens commentaires.
owner-chip-label = Texte du choix
owner-chip-in-line = Dans une mention : « déclare : … »
owner-chip-offered = Proposé
owner-chip-twice = Deux choix disent « { $label } ». Personne ne pourrait les distinguer.
owner-chips-none-offered = Proposez au moins un choix.
owner-wording = Formulation
owner-any = La question sous le texte d’un commentaire
owner-any-hint = Ce qui est dit dessous ; un exemple de mention suit
owner-ways-out = Les issues, à côté de chaque question
owner-questions = Questions enregistrées
owner-questions-lead = { $max } au plus, sans lien. {"{name}"} devient la personne, {"{post}"} le titre de l’article, {"{subject}"} ce dont parle l’article. Les règles posent celle de premier choix.
owner-question = Question { $number }
owner-question-new = Une question de plus
owner-question-first = Premier choix
owner-question-twice = Cette question figure deux fois.
owner-questions-too-many = Gardez { $max } questions au plus.
owner-reads = Rendu :
owner-sample-name = Dana K.
owner-sample-post = Ce que coûte vraiment un renouvellement
owner-sample-subject = Acme
figures-title = Ce que donnent les questions
figures-lately = 90 derniers jours
figures-all = En tout
figures-asked = Questions posées
figures-answered = Avec réponse
figures-median = La moitié en moins de
figures-declined = Préfèrent ne pas le dire
figures-published = Publiés, parmi les réponses
figures-withdrawn = Mentions retirées
figures-percent = { $value } %
figures-hours = { $value } h
figures-none = –
rules-title = Questions par règle
rules-lead = Une règle pose d’elle-même une question à l’arrivée d’un commentaire : votre question de premier choix attend sur la page de suivi que la personne voit aussitôt. Personne d’autre ne la voit, et elle ne publie rien.
rules-ceilings = Qui a déjà fait une déclaration avec son commentaire ne reçoit pas de question. Personne n’en reçoit plus de { $person } en 30 jours ; les règles en posent au plus { $rules } par heure, et tout le monde ensemble { $all }.
rules-names-subject = Le commentaire nomme un sujet
rules-names-subject-hint = Une organisation ou un produit dont parle l’article, en mots entiers, dans ce que dit la personne et non dans ce qu’elle cite.
rules-mail-domain = L’adresse e-mail est sur le site d’un sujet
rules-mail-domain-hint = L’adresse laissée avec le commentaire, confirmée ou non.
rules-we-beside-subject = « Nous » figure à côté d’un sujet
rules-we-beside-subject-hint = « Nous » ou « notre », aussi en anglais et en allemand, à moins de huit mots du nom d’un sujet.
rules-links-subject = Un lien mène au site d’un sujet
rules-links-subject-hint = Dans le texte, ou comme site web de la personne.
rules-is-on = active
rules-is-off = inactive
rules-since = Active depuis le { $at }. Les questions sont signées par la personne qui l’a activée.
rules-on = Activer
rules-off = Désactiver
rules-off-one = Désactiver : { $rule }
rules-rehearse = Simuler
rules-rehearse-one = Simuler : { $rule }
rules-would-have = { $asked ->
    [0] Commentaires les plus récents : { $of }. Elle n’aurait posé aucune question.
   *[other] Commentaires les plus récents : { $of }. Questions qu’elle aurait posées : { $asked }.
}
rules-sites = Sites des sujets
rules-sites-lead = L’adresse d’une organisation ou d’un produit, comme acme.com ; les adresses qui en dépendent comptent aussi.
rules-no-subjects = Aucun article ne parle encore d’une organisation ou d’un produit.
rules-site-wrong = Ce n’est pas l’adresse d’un site. Un nom comme acme.com suffit.
rules-sites-save = Enregistrer les sites

# Apprentissage du spam
desk-probably-spam = Sans doute du spam
desk-probably-spam-because = Sans doute du spam : { $signs }
spam-title = Apprentissage du spam
spam-lead = Quand l’équipe publie un commentaire ou le marque comme spam, ce blog en tire une leçon ; de rien d’autre, et nulle part ailleurs qu’ici. Annuler une décision efface la leçon.
spam-learnt = { $spam ->
    [one] Appris à partir de { $spam } commentaire qui était du spam
   *[other] Appris à partir de { $spam } commentaires qui étaient du spam
} et { $genuine ->
    [one] { $genuine } qui n’en était pas
   *[other] { $genuine } qui n’en étaient pas
}
spam-notes = Un commentaire qui ressemble à du spam le dit en modération.
spam-folds = À partir de { $from } de chaque sorte, il y est aussi replié et placé en dernier.
spam-holds = À partir de { $from } de chaque sorte, il attend aussi d’être lu, là où il aurait été publié tout de suite.
spam-never = Il n’est jamais publié, refusé ni marqué comme spam pour cette seule raison ; les textes de l’équipe ne sont jamais jugés, et les déclarations de liens d’intérêt jamais regardées.
spam-does = actif
spam-does-not-yet = { $count ->
    [one] il en faut encore { $count }
   *[other] il en faut encore { $count }
}
spam-seeds = Quelques signes comptent dès le premier jour : beaucoup de liens, des liens courts, le même texte répété, un texte arrivé plus vite qu’on ne peut taper ou coller, des adresses e-mail jetables, des alphabets mélangés, des majuscules, de longs nombres. Ce que ce blog en apprend les remplace.
spam-strongest = Signes de spam les plus forts
spam-strongest-genuine = Signes contraires les plus forts
spam-no-signs = Rien pour l’instant.
spam-sign = Signe
spam-in-spam = Dans le spam
spam-in-genuine = Dans les autres commentaires
spam-files = À emporter
spam-csv = Tous les signes dans un tableur (CSV)
spam-json = Tous les signes pour des programmes (JSON)
spam-files-hint = Aucun nom, aucune adresse e-mail, aucun numéro de téléphone n’est appris. Un signe rencontré dans un seul commentaire n’a aucun poids et ne figure pas dans les fichiers ; il disparaît quand son commentaire est effacé.
spam-to-desk = Aller à la modération
spam-forget = Oublier tout ce qui est appris
spam-forget-title = Oublier tout ce qui est appris sur le spam ?
spam-forget-what = { $count ->
    [one] Ce qu’a appris { $count } décision est supprimé.
   *[other] Ce qu’ont appris { $count } décisions est supprimé.
} Les commentaires et les décisions restent tels quels ; l’apprentissage reprend à la prochaine décision.
spam-forget-for-good = C’est irréversible.
spam-forget-not = Garder
spam-forgotten = Tout ce qui était appris sur le spam est oublié.
spam-sign-word = « { $word } »
spam-sign-host = un lien vers { $host }
spam-sign-mail = une adresse chez { $domain }
spam-sign-links-none = aucun lien
spam-sign-links-one = un lien
spam-sign-links-some = deux ou trois liens
spam-sign-links-many = beaucoup de liens
spam-sign-link-short = un lien court
spam-sign-length-line = une ligne
spam-sign-length-short = un texte court
spam-sign-length-usual = un texte de longueur habituelle
spam-sign-length-long = un texte long
spam-sign-repeated = le même texte récemment
spam-sign-fast = écrit plus vite qu’on ne peut taper ou coller
spam-sign-mail-none = aucune adresse e-mail
spam-sign-mail-throwaway = une adresse e-mail jetable
spam-sign-script = des alphabets mélangés
spam-sign-capitals = beaucoup de majuscules
spam-sign-number = un long nombre
spam-sign-calls = beaucoup de points d’exclamation
spam-sign-money = une somme d’argent
spam-sign-pictogram = un pictogramme
spam-sign-question = un point d’interrogation

# Les règles de filtrage propres au site, sous forme de phrases.
own-sentence = { $does } { $which }.
own-because = Règle du site, pour un commentaire { $which }
own-gone = Une règle du site qui n’existe plus
own-holds = Retient un commentaire
own-rejects = Refuse un commentaire
own-spams = Marque comme spam un commentaire
own-asks = Pose la question des liens d’intérêt pour un commentaire
own-tells = Vous prévient d’un commentaire
own-name-says = signé d’un nom qui comporte l’un de ces mots : { $words }
own-name-holds = signé d’un nom qui contient : { $words }
own-text-says = dont le texte comporte l’un de ces mots : { $words }
own-text-holds = dont le texte contient : { $words }
own-organisation-says = dont l’organisation indiquée comporte l’un de ces mots : { $words }
own-organisation-holds = dont l’organisation indiquée contient : { $words }
own-email-at = envoyé avec une adresse e-mail chez l’un de ces domaines : { $words }
own-email-holds = envoyé avec une adresse e-mail dont le domaine contient : { $words }
own-website-at = dont le site web indiqué se trouve sur l’un de ces hôtes : { $words }
own-website-holds = dont le site web indiqué contient : { $words }
own-link-at = avec un lien vers l’un de ces hôtes : { $words }
own-link-holds = avec un lien dont l’hôte contient : { $words }
own-links =
    { $sites ->
        [1] avec un lien
       *[other] avec des liens vers au moins { $sites } sites
    }
own-first = qui est le premier de cette personne ici
own-not-trusted = d’une personne qui n’a pas la confiance du site
own-trusted = d’une personne qui a la confiance du site
own-old-post =
    { $days ->
        [1] sur un article vieux de plus d’un jour
       *[other] sur un article vieux de plus de { $days } jours
    }
own-language = dans une autre langue que : { $languages }
own-capitals = dont plus de { $percent } % des lettres sont des majuscules
own-like-in-thread = signé d’un nom qui ressemble à un autre du fil
own-like-byline = signé d’un nom qui ressemble à une signature de l’équipe
own-byline-name = signé d’un nom qui est une signature de l’équipe
own-and-more = { $shown } et { $more } de plus

# La page des règles de filtrage.
screening-title = Règles
screening-lead = Ce que devient un nouveau commentaire avant que quelqu’un l’ait lu. De toutes les règles qui s’appliquent, la plus forte l’emporte : spam, puis refuser, puis retenir.
screening-team = Ce que signe l’équipe n’est jamais retenu.
screening-owner-only = Seuls les propriétaires modifient les règles.
screening-own = Vos propres règles
screening-own-none = Il n’y en a pas encore.
screening-new = Nouvelle règle
screening-change-title = Modifier une règle
screening-change = Modifier
screening-up = Monter
screening-put-back = Rétablir, désactivée
screening-removed =
    { $count ->
        [1] Une règle supprimée
       *[other] { $count } règles supprimées
    }
screening-since = Modifiée le { $at }.
screening-spoke =
    { $published ->
        [0] S’est appliquée à { $found } sur { $of } (commentaires les plus récents) ; aucun n’est publié.
       *[other] S’est appliquée à { $found } sur { $of } (commentaires les plus récents), dont publiés par vous : { $published }.
    }
screening-never-spoke =
    { $of ->
        [0] Aucun commentaire pour l’instant.
        [1] Ne s’est pas appliquée au dernier commentaire.
       *[other] Ne s’est appliquée à aucun des { $of } derniers commentaires.
    }
screening-trust = Qui a la confiance du site
screening-trust-lead = Une personne qui a accepté que le site se souvienne d’elle ou confirmé une adresse e-mail obtient la confiance quand assez de ses commentaires sont publiés. Rien ne les retient alors, sauf une règle qui trouve quelque chose. Un commentaire refusé ou marqué comme spam fait perdre la confiance, et annuler cette décision la rend. Un nom ou une adresse saisis n’apportent rien, pas plus qu’un lien d’intérêt vérifié.
screening-trust-after = Commentaires publiés pour obtenir la confiance
screening-trust-hint = De 1 à { $max }. Le compte repart de zéro après un refus.
screening-trust-save = Enregistrer le nombre
screening-trust-is =
    { $count ->
        [1] Un commentaire publié donne la confiance.
       *[other] { $count } commentaires publiés donnent la confiance.
    }
screening-built-in = Règles intégrées
screening-built-in-lead = Chacune peut être désactivée, ou faire autre chose. L’attente de tous les commentaires est un réglage ; les blocages ont leur propre page.
screening-does-what = Ce qu’elle fait : { $rule }
screening-does-hold = Retenir
screening-does-reject = Refuser
screening-does-spam = Spam
screening-does-ask = Demander les liens d’intérêt
screening-does-tell = Seulement prévenir
screening-does-off = Désactivée
screening-set = Appliquer
screening-all = Toutes les règles
screening-when = Quand
screening-when-lead = Toutes les conditions doivent être remplies. { $max } au plus.
screening-condition = Condition { $number }
screening-kind = Ce qui est examiné
screening-kind-none = Rien : l’ignorer
screening-kind-text = Mots du texte
screening-kind-name = Mots du nom
screening-kind-email-domain = Domaine de l’adresse e-mail
screening-kind-website = Hôte du site web
screening-kind-link = Hôte d’un lien dans le texte
screening-kind-organisation = Mots de l’organisation
screening-kind-links-from = Liens vers tant de sites, ou plus
screening-kind-first = Premier commentaire de la personne ici
screening-kind-not-trusted = La personne n’a pas la confiance du site
screening-kind-trusted = La personne a la confiance du site
screening-kind-old-post = L’article a plus de tant de jours
screening-kind-language = Une autre langue que celles-ci
screening-kind-capitals = Plus de tant de pour cent de majuscules
screening-kind-like-in-thread = Le nom ressemble à un autre du fil
screening-kind-like-byline = Le nom ressemble à une signature de l’équipe
screening-kind-byline-name = Le nom est une signature de l’équipe
screening-lines = L’un de ceux-ci, un par ligne
screening-language-hint = Des noms ou des codes, comme English ou de. Moins de { $letters } lettres ne révèlent aucune langue, pas plus qu’un texte qui pourrait aussi bien être dans une autre : la règle ne dit alors rien.
screening-whole = Seulement en mots entiers ; pour un hôte, seulement lui et ce qui en dépend
screening-number = Nombre
screening-more = Une autre condition
screening-then = Alors
screening-does = Ce que fait la règle
screening-reason = Motif
screening-reason-hint = Affiché sur la page de suivi de la personne qui a envoyé le commentaire.
screening-question = Question
screening-question-hint = L’une des questions enregistrées. Elle attend sur la page de suivi et ne retient rien.
screening-try = Essayer
screening-save-sure = Enregistrer quand même
screening-sure = Vous en avez laissé passer certains. Regardez-les ci-dessous ; si la règle est tout de même bonne, enregistrez-la quand même.
screening-on-sure = L’activer quand même
screening-sure-on = Vous en avez laissé passer certains. Regardez-les ci-dessous ; si la règle est tout de même bonne, activez-la quand même.
screening-unknown-honeypot = Ce qui se trouvait dans ce champ n’est pas conservé : le passé ne permet donc pas de savoir ce que cette règle aurait arrêté pendant qu’elle était désactivée.
screening-unknown-hidden = Ce qui était caché dans une organisation n’est pas conservé : le passé ne permet donc pas de savoir quels commentaires cette règle aurait retenus pour cela pendant qu’elle était désactivée.
screening-would-hold =
    { $published ->
        [0] Aurait retenu { $found } sur { $of } (commentaires les plus récents), dont aucun n’est publié.
       *[other] Aurait retenu { $found } sur { $of } (commentaires les plus récents), dont publiés par vous : { $published }.
    }
screening-would-reject =
    { $published ->
        [0] Aurait refusé { $found } sur { $of } (commentaires les plus récents), dont aucun n’est publié.
       *[other] Aurait refusé { $found } sur { $of } (commentaires les plus récents), dont publiés par vous : { $published }.
    }
screening-would-spam =
    { $published ->
        [0] Aurait marqué comme spam { $found } sur { $of } (commentaires les plus récents), dont aucun n’est publié.
       *[other] Aurait marqué comme spam { $found } sur { $of } (commentaires les plus récents), dont publiés par vous : { $published }.
    }
screening-would-ask =
    { $published ->
        [0] Aurait posé une question pour { $found } sur { $of } (commentaires les plus récents), dont aucun n’est publié.
       *[other] Aurait posé une question pour { $found } sur { $of } (commentaires les plus récents), dont publiés par vous : { $published }.
    }
screening-would-tell =
    { $published ->
        [0] Vous aurait prévenu pour { $found } sur { $of } (commentaires les plus récents), dont aucun n’est publié.
       *[other] Vous aurait prévenu pour { $found } sur { $of } (commentaires les plus récents), dont publiés par vous : { $published }.
    }
screening-kind-missing = Choisissez ce qui est examiné, ou laissez la condition vide.
screening-words-missing = Indiquez-en au moins un, chacun sur sa ligne.
screening-words-wrong = { $lines } lignes au plus, de { $max } caractères chacune.
screening-language-wrong = « { $name } » n’est pas une langue reconnue ici. Son nom anglais ou un code convient, comme German ou de.
screening-number-wrong = Indiquez un nombre de { $least } à { $most }.
screening-reason-missing = Indiquez un motif : la personne ne lira rien d’autre.
screening-too-many = { $max } conditions au plus.
screening-full = Il y a déjà { $max } règles. Supprimez-en une d’abord.
rule-done-made = La règle compte désormais.
rule-done-changed = La règle est modifiée.
rule-done-on = La règle est réactivée.
rule-done-off = La règle est désactivée.
rule-done-moved = La règle est montée d’un cran.
rule-done-treated = Elle fait maintenant autre chose.
rule-done-removed = La règle est supprimée.
rule-done-put-back = La règle est rétablie, désactivée.
rule-done-undone = Annulé : la règle est comme avant.
rule-done-trust = Le nombre compte désormais.
rule-done-trust-undone = Annulé : le nombre est comme avant.
rule-undo-changed = Cette règle a été modifiée depuis. Annulez d’abord la modification la plus récente ; l’historique a un bouton pour cela.
rule-undo-trust-changed = Le nombre a été modifié depuis. Annulez d’abord la modification la plus récente ; l’historique a un bouton pour cela.

# Images et autres fichiers
media-title = Images et fichiers
media-upload = Ajouter des fichiers
media-upload-hint = Jusqu’à { $files } à la fois, de { $most } Mo chacun. Les images (JPEG, PNG, GIF, WebP) sont reconnues à leur contenu et enregistrées à neuf, sans le lieu de la prise de vue. Les vidéos et les sons (MP4, WebM, MP3, M4A, Ogg, WAV) se lisent dans l’article ; ils sont gardés tels quels, avec ce qu’ils disent du lieu de l’enregistrement. Tout le reste est gardé en téléchargement.
media-upload-go = Envoyer
media-views = Vues
media-view-all = Tous
media-view-undescribed = Sans description
media-view-unused = Dans aucun article
media-view-bin = Corbeille
media-search = Nom ou description
media-search-go = Rechercher
media-none = Rien ici pour l’instant. Ajoutez la première image ci-dessus, ou collez-en une dans le texte d’un article.
media-none-undescribed = Chaque image dit ce qu’elle montre. Merci.
media-none-unused = Chaque fichier figure dans un article.
media-none-bin = La corbeille est vide.
media-none-found = Aucun nom et aucune description ne correspondent à « { $words } ».
media-more = Plus
media-kept = { $name } est ici.
media-was-known = { $name } était déjà ici ; un seul exemplaire est gardé.
media-look = Décrire
media-not-kept = { $count ->
    [one] { $count } fichier n’a pas pu être gardé
   *[other] { $count } fichiers n’ont pas pu être gardés
}
media-unnamed = Le fichier
media-empty = { $name } est vide.
media-too-large = { $name } dépasse { $most } Mo. Enregistrez une version plus légère, puis réessayez.
media-no-picture = { $name } n’est pas une image JPEG, PNG, GIF ou WebP, quel que soit son nom. Les autres fichiers s’ajoutent sous « Images et fichiers ».
media-not-shown = { $name } n’est ni une image, ni une vidéo, ni un son que les navigateurs affichent, quel que soit son nom. Les autres fichiers s’ajoutent sous « Images et fichiers ».
media-unreadable = { $name } est endommagé ou incomplet, donc illisible. Enregistrez-le de nouveau, puis réessayez.
media-moves = { $name } est animé sans être un GIF. Enregistrez-le en GIF, ou en image fixe.
media-too-many-frames = { $name } est une animation trop longue : { $most } images au plus, et pas trop grandes. Une vidéo conviendrait mieux.
media-too-many-pixels = { $name } annonce { $width } × { $height } pixels. La limite est de { $most } mégapixels, et de { $side } pixels par côté. Enregistrez une version plus petite, puis réessayez.
media-nothing-sent = Choisissez d’abord un fichier.
media-alt = Ce qu’elle montre
media-alt-missing = Que montre-t-elle ?
media-alt-hint = Une phrase pour les personnes qui ne voient pas l’image, { $most } caractères au plus. Les articles qui la montrent déjà gardent leurs propres mots.
media-alt-long = C’est trop long : { $most } caractères au plus.
media-decoration = Simple décoration
media-decoration-hint = Elle ne montre rien qui manquerait à quelqu’un. Personne ne demande ce qu’elle montre, et la lecture à voix haute la passe sous silence.
media-decoration-words = Une décoration n’a pas de description : décochez la case ou videz le champ.
media-alt-save = Enregistrer
media-alt-save-one = Enregistrer ce que montre { $name }
media-unused = Dans aucun article pour l’instant
media-used-in = Dans
media-used-more = et { $count } de plus
media-done-describe = Description enregistrée.
media-done-trash = Mis à la corbeille. Il y reste 30 jours.
media-done-restore = Sorti de la corbeille.
media-take-back = Annuler
media-back = Toutes les images et tous les fichiers
media-since = ajouté le { $date }
media-in-bin = Ce fichier est à la corbeille. Personne ne peut l’ouvrir, et il disparaîtra après 30 jours.
media-in-use = Des articles s’en servent, ou c’est le logo, donc il reste. Retirez-le d’abord de là.
media-conflict = Quelqu’un d’autre l’a décrit entre-temps : « { $alt } ». Vos mots sont ci-dessous ; enregistrez-les de nouveau s’ils conviennent mieux.
media-download = Télécharger
media-markdown = Pour un article
media-markdown-hint = Copiez ceci dans le texte.
media-restore = Sortir de la corbeille
media-restore-one = Sortir { $name } de la corbeille
media-trash = Mettre à la corbeille
media-trash-hint = Aucun article ne s’en sert. Vous pourrez le récupérer pendant 30 jours.
media-add = Ajouter une image, une vidéo ou un son
media-add-hint = Collez ou déposez une image, une vidéo ou un son dans le texte, ou choisissez un fichier ici. Une image est enregistrée sans le lieu de la prise de vue.
media-all = Toutes les images et tous les fichiers
media-choose = Fichier
media-insert = Envoyer et insérer
media-inserted = Le fichier est envoyé et se trouve à la fin du texte. Le texte n’est pas encore enregistré.
media-inserted-here = { $name } est dans le texte.
media-uploading = Envoi en cours
media-failed = Le fichier n’a pas pu être envoyé. Réessayez.
media-shows = Que montre { $name } ?
media-silent = { $count ->
    [one] { $count } image ne dit rien de ce qu’elle montre. Quelques mots entre ses crochets aident les personnes qui ne la voient pas : ![comme ceci](…).
   *[other] { $count } images ne disent rien de ce qu’elles montrent. Quelques mots entre leurs crochets aident les personnes qui ne les voient pas : ![comme ceci](…).
}
media-silent-many = { $n } images ne disent rien de ce qu’elles montrent. Quelques mots entre leurs crochets aident les personnes qui ne les voient pas : ![comme ceci](…).

## L’équipe
people-title = Équipe
people-name = Nom
people-role = Rôle
people-seen = Dernière visite
people-seen-at = ici le { $day }
people-never-seen = aucune visite
people-factor = Deux étapes
people-factor-on = deux étapes
people-factor-off = mot de passe seul
people-posts = Articles
people-posts-count = { $count ->
    [0] aucun article
    [one] { $count } article
   *[other] { $count } articles
}
people-stopped = Compte suspendu
people-signs = Signe { $name }
role-contributor = Contribution
role-contributor-what = Écrit des articles et les soumet ; voit les commentaires sur les siens.
role-author = Rédaction
role-author-what = Écrit et publie des articles ; modère les commentaires sous les siens.
role-moderator = Modération
role-moderator-what = Modère tous les commentaires ; n’écrit pas d’articles.
role-editor = Rédaction en chef
role-editor-what = Écrit et publie les articles de tout le monde, et modère tous les commentaires.
role-owner = Propriétaire
role-owner-what = Fait tout cela et gère le blog : réglages, règles et équipe.
invite-title = Inviter quelqu’un
invite-lead = Cette personne reçoit un lien valable une fois, pendant 7 jours, et choisit elle-même son mot de passe.
invite-name-hint = Elle pourra le changer en arrivant.
invite-button = Inviter
invite-taken = Quelqu’un ici a déjà cette adresse.
invite-open = Une invitation à cette adresse est ouverte. Retirez-la d’abord pour en envoyer une autre.
invite-made = Invitation prête pour { $email }
invite-made-mailed = Le lien est parti par e-mail. Vous pouvez aussi le transmettre vous-même : il n’est affiché que maintenant, et vaut une fois, pendant 7 jours.
invite-made-by-hand = Transmettez ce lien : il n’est affiché que maintenant, et vaut une fois, pendant 7 jours.
invite-link = Lien de l’invitation
invitations-title = Invitations ouvertes
invitations-until = Valable jusqu’au
invitations-good-until = jusqu’au { $day }
invitations-withdraw = Retirer
shared-title = Noms partagés
shared-lead = Un nom sous lequel plusieurs personnes écrivent. Le public voit que c’est un pseudonyme ; qui a écrit figure seulement dans l’historique. La page d’un nom, ou d’une personne, dit qui peut l’utiliser.
shared-name = Nom partagé
shared-add = Ajouter le nom
shared-page-lead = Affiché au-dessus des articles signés ainsi. Ce qui est déjà publié garde la signature d’alors.
shared-readers = Comme le public le voit
shared-bio = À propos de ce nom
shared-bio-hint = Une ou deux phrases, affichées à la fin de ses articles.
shared-interests = Liens d’intérêt de ceux qui écrivent
shared-interests-hint = Ce qu’il est bon de savoir : parts, clients, employeurs, produits vendus. Les déclarations précédentes sont conservées.
shared-signers = Qui peut signer ainsi
shared-signers-lead = Les propriétaires et la rédaction signent avec tous les noms. Pour les autres, un propriétaire décide qui le peut.
shared-signers-nobody = Personne d’autre n’écrit encore ici.
shared-signers-save = Enregistrer le choix
shared-history = Ce qui a été fait
shared-history-none = Rien encore.
shared-interests-before = Liens d’intérêt déclarés auparavant
shared-interests-until = Jusqu’au { $date } :
person-last-owner = Rien n’a été changé : le blog n’aurait plus de propriétaire. Donnez d’abord ce rôle à quelqu’un d’autre.
person-what = Rien n’a été changé. Choisissez de nouveau ci-dessous.
person-role-save = Changer le rôle
person-bylines = Peut aussi signer
person-bylines-any = La rédaction en chef et les propriétaires peuvent signer avec tous les noms.
person-bylines-lead = En plus de son propre nom, toujours permis.
person-bylines-save = Enregistrer ces noms
person-factor-on = Sa connexion se fait en deux étapes. En cas de perte du téléphone et des codes de secours, vous pouvez désactiver la validation en deux étapes ; un e-mail prévient la personne.
person-factor-none = Sa connexion ne demande qu’un mot de passe. La validation en deux étapes s’ajoute depuis la page de son compte.
person-factor-own = La vôtre est sur la page de votre compte.
person-factor-off = Désactiver les deux étapes
person-account = Compte
person-stop-lead = Un compte suspendu ne peut plus se connecter : ses sessions s’arrêtent aussitôt et ses jetons sont révoqués. Les textes déjà écrits gardent leur signature.
person-stop = Suspendre ce compte
person-stopped-at = Ce compte a été suspendu le { $day }.
person-back-lead = La personne peut se reconnecter avec son ancien mot de passe. Les jetons restent révoqués.
person-back = Rétablir ce compte
join-title = Rejoindre { $blog }
join-lead = { $by } vous invite dans l’équipe.
join-email = Vous vous connecterez avec { $email }.
join-button = Rejoindre
join-until = Ce lien est valable jusqu’au { $day }.
join-closed-title = Ce lien n’est plus valable
join-accepted = L’invitation a été acceptée. Si c’était vous, connectez-vous.
join-withdrawn = L’invitation a été retirée. Adressez-vous à la personne qui l’avait envoyée.
join-late = Le délai de cette invitation est passé. Demandez-en une autre.
join-taken = Un compte existe déjà avec cette adresse. Connectez-vous.
invited-mail-subject = { $by } vous invite : { $blog }
invited-mail-lead = { $by } vous invite dans l’équipe du blog { $blog }.
invited-mail-link = Choisissez ici votre mot de passe, jusqu’au { $until } ; le lien vaut une fois :
    { $url }
invited-mail-not-you = Si vous ne savez pas de quoi il s’agit, ne faites rien : sans le lien, personne n’entre.
job-invited = Envoyer une invitation
job-tell-person = Prévenir quelqu’un au sujet de son compte

## Votre compte
account-title = Compte
account-nav = Votre compte
account-password = Mot de passe
account-role = { $role }.
account-name-hint = Ce que voit l’équipe, en modération et dans l’historique. Votre signature pour le public est à la page suivante.
account-language = Langue
account-language-hint = Celle des pages de l’équipe et des e-mails que vous recevez. Le public voit la langue du blog.
account-language-blog = Comme le blog : { $language }
account-password-hint = Seulement pour changer l’adresse.
account-waits = Nous avons écrit à { $email }. Votre adresse change quand vous ouvrez le lien de cet e-mail.
account-forget = Garder l’ancienne adresse
account-confirm-lead = Désormais, vous vous connectez avec { $email }.
account-confirmed = Vous vous connectez désormais avec la nouvelle adresse.
account-confirm-closed = Le lien a servi, son délai est passé, ou l’adresse a encore changé depuis.
account-mail-subject = Votre nouvelle adresse pour { $blog }
account-mail-lead = Quelqu’un veut se connecter à { $blog } avec cette adresse.
account-mail-link = Si c’était vous, confirmez-le ici, dans les deux jours :
    { $url }
account-mail-not-you = Sinon, ne faites rien : rien ne change.
sessions-title = Sessions
sessions-lead = Là où vous avez une session ouverte. Nous connaissons le type de navigateur et l’heure, pas le lieu. Une session s’arrête après 14 jours sans usage, et dans tous les cas après 60.
sessions-device = Appareil
sessions-since = Connexion
sessions-since-day = depuis le { $day }
sessions-seen = Dernier usage
sessions-seen-day = le { $day }
sessions-this = Celle-ci
sessions-end = Fermer
sessions-end-others = Fermer toutes les autres
sessions-ended = C’est fait. Il faut s’y reconnecter.
device = { $browser ->
    [edge] Edge
    [opera] Opera
    [samsung] Samsung Internet
    [firefox] Firefox
    [chrome] Chrome
    [safari] Safari
   *[other] Un navigateur
} { $system ->
    [iphone] sur iPhone
    [ipad] sur iPad
    [android] sur Android
    [windows] sur Windows
    [mac] sur Mac
    [chromeos] sur ChromeOS
    [linux] sur Linux
   *[other] sur un autre appareil
}
tokens-title = Jetons
tokens-lead = Ce que d’autres programmes présentent pour agir en votre nom, dans la limite de vos droits. Révoquez ceux que vous ne connaissez pas.
tokens-none = Vous n’en avez aucun.
tokens-scope = Droits
scope-read = Lire
scope-write = Lire et écrire
scope-moderate = Lire et modérer
scope-admin = Tout ce que vous pouvez faire
tokens-used = Dernier usage
tokens-used-day = utilisé le { $day }
tokens-never = pas encore utilisé
tokens-made-day = créé le { $day }
tokens-revoke = Révoquer
tokens-revoked = Révoqué. Le programme qui l’a ne peut plus rien faire.
tokens-make = Créer un jeton
tokens-make-button = Créer
tokens-name-hint = À quoi il sert, par exemple « sauvegarde ».
tokens-made = Voici le jeton. Copiez-le maintenant : il n’est affiché que cette fois.
tokens-token = Jeton
factor-title = Validation en deux étapes
factor-lead = Avec la validation en deux étapes, votre mot de passe seul n’ouvre rien : chaque connexion demande aussi un code d’une application d’authentification sur votre téléphone. La mise en place prend deux minutes.
factor-begin = Configurer
factor-scan = Scannez ceci avec une application d’authentification.
factor-qr = Image à lire avec une application d’authentification
factor-by-hand = Ou saisissez cette clé dans l’application :
factor-type = Saisissez les six chiffres affichés par l’application.
factor-code = Code
factor-confirm = Activer
factor-give-up = Pas maintenant
factor-wrong = Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et réessayez.
factor-is-on = La validation en deux étapes est activée.
factor-since = Activée depuis le { $day }. Chaque connexion demande un code de votre application.
factor-left = { $count ->
    [0] Il ne reste aucun code de secours : créez-en de nouveaux.
    [one] Il reste { $count } code de secours.
   *[other] Il reste { $count } codes de secours.
}
factor-change = Modifier
factor-renew = Créer de nouveaux codes de secours
factor-off = Désactiver
factor-switched-off = La validation en deux étapes est désactivée : votre mot de passe suffit pour vous connecter.
factor-codes-title = Vos codes de secours
factor-codes-lead = Chacun remplace une fois votre téléphone. Gardez-les là où vous gardez vos mots de passe, ou sur papier : ils ne sont affichés que maintenant.
factor-codes-done = Je les ai mis de côté
factor-step-title = Encore une étape
factor-step-hint = Les six chiffres affichés par votre application d’authentification.
factor-step-lost = Vous avez perdu les deux ? Les propriétaires du blog peuvent désactiver la validation en deux étapes pour vous, tout comme la personne qui gère le serveur.
factor-recovery = Pas de téléphone sous la main ?
factor-recovery-code = L’un de vos codes de secours
factor-mail-subject = Validation en deux étapes désactivée pour { $blog }
factor-mail-off = La validation en deux étapes de votre connexion à { $blog } vient d’être désactivée par un compte propriétaire. Votre mot de passe suffit maintenant pour vous connecter.
factor-mail-again = Si vous n’avez rien demandé, parlez-en avec l’équipe. Vous pouvez la configurer de nouveau ici :
    { $url }

## Mots de passe oubliés
forgot-link = Mot de passe oublié ?
forgot-title = Mot de passe oublié ?
forgot-lead = Indiquez l’adresse avec laquelle vous vous connectez. Si c’est celle d’un compte, un e-mail avec un lien part aussitôt.
forgot-send = M’envoyer un lien
forgot-back = Retour à la connexion
forgot-asked-title = Consultez vos e-mails
forgot-asked = Si { $email } est l’adresse d’un compte ici, un e-mail avec un lien est en route. Le lien vaut une fois, pendant une heure.
forgot-no-mail = Ce blog n’envoie pas d’e-mails. La personne qui gère le serveur peut vous donner un autre mot de passe, en ligne de commande :
reset-title = Choisir un autre mot de passe
reset-lead = Pour { $email }. Toutes vos sessions seront fermées.
reset-button = Changer le mot de passe
reset-done-title = Le mot de passe est changé
reset-done = Toutes vos sessions sont fermées. Connectez-vous avec le nouveau mot de passe.
reset-closed = Il a déjà servi, ou son heure est passée.
reset-again = En demander un autre
reset-mail-subject = Un autre mot de passe pour { $blog }
reset-mail-lead = Quelqu’un, sans doute vous, indique que le mot de passe de votre compte sur { $blog } est oublié.
reset-mail-link = Choisissez-en un autre ici, dans l’heure ; le lien vaut une fois :
    { $url }
reset-mail-not-you = Si ce n’était pas vous, ne faites rien : votre mot de passe ne change pas.

## Recherche
search-title = Recherche
search-for = Recherche : { $words }
search-label = Que chercher
search-button = Rechercher
search-hint = Dans les articles, les pages et les commentaires publiés. "Des mots entre guillemets" vont ensemble ; -mot écarte ce qui le contient.
search-posts = Articles et pages
search-comments = Commentaires
search-comment-on = sur
search-page = Page
search-nothing = Rien trouvé pour « { $words } »
search-nothing-advice = Moins de mots, ou d’autres, donneront peut-être plus.
search-no-word = Il n’y a aucun mot à chercher.
search-archive = Tous les articles sont dans les archives.
search-more-posts = Tous les articles trouvés
search-more-comments = Tous les commentaires trouvés
search-next = Page suivante
search-previous = Page précédente
search-everything = Articles et commentaires
missing-likely = Cherchiez-vous l’une de ces pages ?
settings-security = Sécurité
settings-security-contact = Contact pour les signalements de sécurité
settings-security-hint = Une adresse e-mail ou une page (https://…). Elle est publiée dans /.well-known/security.txt, où la cherchent les personnes qui trouvent une faille. Vide : aucun contact.
settings-security-wrong = Saisissez une adresse e-mail, ou l’adresse d’une page qui commence par https://.
# What the team sees of readers: counts, and nothing of who.
reading-title = Statistiques
reading-tabs = Parties des statistiques
reading-tab-reads = Lectures
reading-tab-searches = Recherches
reading-tab-missing = Introuvables
reading-tab-redirects = Redirections
reading-periods = Période
reading-period = { $days } jours
reading-all = Toutes les statistiques
reading-edit = Modifier l’article
reading-reads = Lectures
reading-reads-of = { $title } : { $reads ->
    [one] { $reads } lecture
   *[other] { $reads } lectures
}
reading-reads-in = { $reads ->
    [one] lecture en { $days } jours
   *[other] lectures en { $days } jours
}
reading-day-reads = { $day } : { $reads }
reading-chart = Lectures par jour sur les { $days } derniers jours. Total : { $reads }. Maximum : { $most }, le { $day }.
reading-chart-empty = Aucune lecture ces { $days } derniers jours.
reading-by-day = Jour par jour
reading-day = Jour
reading-posts = Articles
reading-none = Rien n’a été lu pendant cette période.
reading-referrers = Provenance des lectures
reading-site = Site
reading-nowhere = Accès direct, ou provenance non indiquée
reading-other = Autres sites
reading-referrers-how = De la page qui portait le lien, seul l’hôte est conservé, et des moteurs de recherche, le nom ; pour un article et un jour, les { $most } sites qui ont amené le plus de lectures.
reading-csv = Lectures par article et par jour, pour tableur (CSV)
reading-how = Une lecture est une page d’article envoyée à un navigateur. Les programmes qui disent ce qu’ils sont, les pages chargées d’avance et l’équipe ne sont pas comptés. Aucun cookie n’est déposé, aucune adresse n’est conservée et aucune visite n’est distinguée d’une autre : qui lit deux fois compte deux fois. La provenance est oubliée après { $days } jours, le détail par jour après { $years } jours ; le total reste.
reading-searches-title = Ce que le public a cherché
reading-words = Mots
reading-searches = Recherches
reading-found = Résultats
reading-found-nothing = aucun
reading-searches-none = Personne n’a rien cherché pendant cette période.
reading-searches-how = Comptées par jour, sans rien de qui a cherché, et oubliées après { $days } jours. Seules sont conservées les recherches de { $shortest } à { $longest } caractères, et aucune qui ressemble à une adresse e-mail, à un numéro ou à une clé.
missing-title = Adresses introuvables
missing-lead = Ce qui a été demandé et n’est pas ici, le plus demandé d’abord. De chaque adresse, seul le chemin est conservé, sans ce qui suit un point d’interrogation, pendant 90 jours après la dernière demande.
missing-none = Tout ce qui a été demandé est ici.
missing-address = Adresse
missing-requests = Demandes
missing-last = Dernière
missing-act = Que faire
missing-redirect = Rediriger vers…
missing-probes = { $count ->
    [one] { $count } adresse que seuls des programmes demandent
   *[other] { $count } adresses que seuls des programmes demandent
}
missing-probes-what = Ils cherchent des failles dans des logiciels qui ne sont pas utilisés ici. Il n’y a rien à faire.
redirect-title = Où mènent les anciennes adresses
redirect-lead = Qui suit une ancienne adresse arrive à la nouvelle (301), tant que rien ne se trouve à l’ancienne. Les articles qui changent d’adresse et les importations laissent d’eux-mêmes des redirections.
redirect-new = Nouvelle redirection
redirect-none = Il n’y a pas encore de redirection.
redirect-from = Ancienne adresse
redirect-from-hint = Un chemin de ce blog, comme /2019/05/an-old-title.
redirect-from-wrong = Saisissez un chemin de ce blog qui commence par /, autre que l’accueil.
redirect-to = Mène à
redirect-to-hint = Un chemin de ce blog, comme /posts/a-new-title.
redirect-to-wrong = Saisissez un chemin de ce blog qui commence par /.
redirect-to-leads = Cette adresse mène elle-même ailleurs, ou revient au départ. Saisissez celle où se trouve quelque chose.
redirect-proposed = Articles contenant des mots de l’ancienne adresse :
redirect-since = Depuis
redirect-keep = Enregistrer
redirect-saved = L’ancienne adresse y mène désormais.
redirect-remove = Supprimer
factor-required = Dans cette équipe, la validation en deux étapes est obligatoire. Configurez-la ici, et tout le reste s’ouvrira.
account-mail-leaves-subject = Une autre adresse pour votre compte : { $blog }
account-mail-leaves = Quelqu’un, connecté à { $blog } sous le nom { $name }, veut donner au compte une autre adresse e-mail. Dès que celle-ci sera confirmée, plus aucun e-mail n’arrivera ici.
account-mail-leaves-not-you = Si ce n’était pas vous, choisissez tout de suite un autre mot de passe : { $url }
search-of = Rechercher dans { $blog }

# Ce qui part vers les abonnés : leurs lettres, et la page des envois pour l’équipe.

letter-post-subject = { $title } · pour { $audience }
letter-post-open = Sur le blog, avec les commentaires : { $url }
letter-post-open-link = Les commentaires sur le blog
letter-post-on = Lire la suite : { $url }
letter-post-on-link = Lire la suite
letter-comment-subject = { $name } sur « { $post } »
letter-comment-heading = Sur « { $post } »
letter-comment-on = { $who } sur « { $post } » :
letter-comment-to = { $who } répond à { $name } sur « { $post } » :
letter-comment-open = Dans la discussion : { $url }
letter-comment-open-link = Voir dans la discussion
letter-comment-reply = Répondre : { $url }
letter-comment-reply-link = Répondre
letter-digest-posts = { $blog } : { $count ->
    [one] { $count } nouvel article
   *[other] { $count } nouveaux articles
}
letter-digest-comments = { $blog } : { $count ->
    [one] { $count } nouveau commentaire
   *[other] { $count } nouveaux commentaires
}
letter-posts = { $count ->
    [one] { $count } nouvel article
   *[other] { $count } nouveaux articles
}
letter-digest-both = { $blog } : { $posts }, { $count ->
    [one] { $count } nouveau commentaire
   *[other] { $count } nouveaux commentaires
}
letter-digest-more = Et { $count } de plus : { $url }
letter-digest-more-link = Et { $count } de plus
letter-labelled = { $label } : { $words }
letter-why-everything = Vous recevez ceci parce que vous avez demandé tous les articles de { $blog }.
letter-why-audience = Vous recevez ceci parce que vous avez demandé les articles de { $blog } pour { $name }.
letter-why-tag = Vous recevez ceci parce que vous avez demandé les articles de { $blog } sur { $name }.
letter-why-byline = Vous recevez ceci parce que vous avez demandé les articles de { $blog } par { $name }.
letter-why-subject = Vous recevez ceci parce que vous avez demandé les articles de { $blog } à propos de { $name }.
letter-why-thread = Vous recevez ceci parce que vous suivez les commentaires sur « { $post } » de { $blog }.
letter-why-replies = Vous recevez ceci parce que vous avez demandé les réponses à votre commentaire sur « { $post } » de { $blog }.
letter-why-daily = Vous recevez ceci parce que vous avez demandé à { $blog } une lettre par jour.
letter-why-weekly = Vous recevez ceci parce que vous avez demandé à { $blog } une lettre par semaine.
letter-why-monthly = Vous recevez ceci parce que vous avez demandé à { $blog } une lettre par mois.
letter-why-busy = Vous recevez ceci parce que vous suivez des commentaires sur { $blog }. Il y en a eu beaucoup en peu de temps, ils arrivent donc ensemble.
letter-manage = Changer ce que vous recevez, ou faire une pause : { $url }
letter-manage-link = Changer ce que vous recevez
letter-stop = Tout arrêter : { $url }
letter-stop-link = Tout arrêter
push-manage = Changer ce qui vient
push-first = Une première notification, pour voir si elle arrive ici.
deliveries-title = Envois
deliveries-lead = Ce qui est parti vers celles et ceux qui l’ont demandé, et ce qu’il en est advenu. Personne ne compte les ouvertures ni les clics.
deliveries-no-mail = Il n’y a pas de serveur de courrier : les lettres attendent trois jours, puis sont abandonnées.
deliveries-queue = { $queued ->
    [one] { $queued } part maintenant
   *[other] { $queued } partent maintenant
}, { $gathered ->
    [one] { $gathered } attend un récapitulatif
   *[other] { $gathered } attendent un récapitulatif
}, { $failed ->
    [one] { $failed } abandonné
   *[other] { $failed } abandonnés
}.
deliveries-oldest = { $minutes ->
    [0] Le plus ancien a moins d’une minute.
    [one] Le plus ancien a { $minutes } minute.
   *[other] Le plus ancien a { $minutes } minutes.
}
deliveries-retry-all = { $count ->
    [one] Réessayer l’envoi abandonné
   *[other] Réessayer les { $count } envois abandonnés
}
deliveries-posts = Par article
deliveries-figures = Envoyé par
deliveries-figures-how = Combien sont partis, par canal. Rien dans une lettre ne dit si elle a été lue.
deliveries-tally = { $channel }, { $state } : { $count }
deliveries-all = Tous
deliveries-choose = Quels envois montrer
deliveries-any = Tous
deliveries-show = Montrer
deliveries-show-all = Tout montrer
deliveries-none = Rien n’est encore parti. Quand quelqu’un s’abonne et qu’un article paraît, l’envoi apparaît ici.
deliveries-none-like-this = Rien de tel n’est parti.
deliveries-pages = Pages des envois
deliveries-older = Plus anciens
deliveries-what = Quoi
deliveries-to = À
deliveries-state = État
deliveries-channel = Canal
deliveries-event = À propos
deliveries-when = Quand
deliveries-post = Un article
deliveries-comment-kind = Un commentaire
deliveries-comment = { $name } sur « { $post } »
deliveries-digest = Un récapitulatif
deliveries-subscriber = Abonné { $number }
deliveries-email = E-mail
deliveries-feed = Flux privé
deliveries-push = Push
deliveries-webhook = Webhook
deliveries-queued = À envoyer
deliveries-gathered = Attend un récapitulatif
deliveries-sent = Envoyé
deliveries-refused = Refusé
deliveries-failed = Abandonné
deliveries-dropped = Non envoyé
deliveries-tried = { $count ->
    [one] ({ $count } essai)
   *[other] ({ $count } essais)
}
deliveries-why-paused = Cette personne a tout mis en pause.
deliveries-why-stopped = Cette personne n’est plus joignable.
deliveries-why-gone = Ce qu’il annonçait n’est plus public.
deliveries-why-unwanted = Cette personne ne veut plus en entendre parler.
deliveries-way-given-up = Rien n’y a été accepté pendant trois jours ; ce canal a donc été arrêté.
deliveries-retry = Réessayer
deliveries-retry-one = Réessayer : { $to }
complaints-title = Une adresse qui s’est plainte
complaints-lead = Quelqu’un, ou son fournisseur de messagerie, vous dit qu’il n’a jamais voulu de courrier d’ici. Avec son adresse, tout ce qui y arrive cesse, et rien de ce à quoi l’on s’abonne n’y sera plus envoyé, quelle que soit la personne qui la saisit.
complaints-email = Son adresse
complaints-email-hint = Seule une empreinte est conservée, d’où l’on ne peut retrouver l’adresse.
complaints-close = Fermer cette adresse
complaints-lift = La rouvrir
complaints-lift-how = Une fois rouverte, l’adresse peut servir à s’abonner. Ce qui y arrivait avant ne revient pas de lui-même.
complaints-closed = Plus rien ne part vers cette adresse.
complaints-lifted = On peut de nouveau s’abonner avec cette adresse.
complaints-was-open = Aucune plainte n’avait fermé cette adresse : rien n’a changé.
## Webhooks : les autres programmes qui apprennent ce qui se passe
webhooks-title = Webhooks
webhooks-lead = D’autres programmes apprennent ce qui se passe ici, au moment où cela se passe. Chaque message est signé (Standard Webhooks) et renvoyé pendant trois jours jusqu’à ce qu’il soit accepté.
webhooks-none = Aucun programme n’est encore averti.
webhooks-back = Retour aux webhooks
webhook-new = Ajouter un webhook
webhook-add = Ajouter
webhook-settings = Ce qu’il apprend
webhook-url = Adresse
webhook-url-hint = Les messages y sont envoyés par POST. Elle commence par https:// et se joint de partout.
webhook-url-wrong = Donnez une adresse complète qui commence par https://, sans port. Les machines de votre propre réseau doivent d’abord être nommées dans la configuration.
webhook-too-many = Il y a autant de webhooks que possible. Supprimez-en un d’abord.
webhook-description = À quoi il sert
webhook-description-hint = Par exemple « index de recherche » ou « messagerie de l’équipe ».
webhook-events = Il apprend
webhook-events-missing = Choisissez ce qu’il apprend.
webhook-event = Ce qui s’est passé
webhook-post-published = Un article a été publié
webhook-post-updated = Un article a été modifié
webhook-post-removed = Un article a été retiré des listes
webhook-comment-received = Un commentaire est arrivé
webhook-comment-published = Un commentaire a été publié
webhook-comment-updated = Un commentaire ou sa mention a été modifié
webhook-comment-removed = Un commentaire a été retiré
webhook-a-test = Un essai
webhook-scope = Ce qui lui est confié
webhook-scope-public = Les données publiques seulement
webhook-scope-public-what = Ce que tout lecteur peut voir. D’un commentaire en attente, seulement qu’il est arrivé.
webhook-scope-private = Les données privées aussi
webhook-scope-private-what = Aussi les noms, les adresses et les textes des commentaires retenus, et pourquoi ils le sont. Ne le choisissez que pour un programme que vous gérez vous-même.
webhook-state = État
webhook-on = actif
webhook-on-what = Les messages partent au fur et à mesure.
webhook-fails = n’accepte rien
webhook-fails-since = Rien n’a été accepté depuis { $time }. Après cinq jours, il est désactivé.
webhook-off = inactif
webhook-off-what = Rien n’est envoyé, et ce qui se passe entre-temps ne le sera pas non plus.
webhook-gone = parti
webhook-gone-what = Le programme a répondu qu’il ne voulait plus rien (410) ; le webhook a donc été désactivé.
webhook-given-up = abandonné
webhook-given-up-what = Rien n’a été accepté pendant cinq jours ; le webhook a donc été désactivé.
webhook-test = Envoyer un essai
webhook-switch-on = Activer
webhook-switch-off = Désactiver
webhook-saved = Enregistré.
webhook-tested = Un essai est en route. La réponse apparaîtra plus bas.
webhook-renewed = Il a un nouveau secret.
webhook-switched-on = Activé.
webhook-switched-off = Désactivé.
webhook-removed = Supprimé, avec tous ses messages.
webhook-sent-again = Un nouvel envoi part dans un instant. La réponse apparaîtra plus bas.
webhook-secret-title = Secret
webhook-secret-lead = Par le secret, le programme vérifie que les messages viennent d’ici. Après un changement, l’ancien reste valable 24 heures.
webhook-secret-shown = Voici le secret. Copiez-le maintenant : il n’est montré que cette fois.
webhook-renew = Créer un autre secret
webhook-remove-title = Supprimer
webhook-remove-lead = Le webhook disparaît avec tous ses messages. C’est irréversible.
webhook-remove = Supprimer le webhook
webhook-messages = Messages des 30 derniers jours
webhook-messages-none = Rien n’a encore été envoyé.
webhook-answer = Réponse
webhook-waits = en route
webhook-waits-again = nouvel essai prévu
webhook-taken = accepté
webhook-failed = non accepté
webhook-dropped = plus vrai, donc pas envoyé
webhook-next-try = { $count ->
    [one] { $count } essai, le prochain { $time }
   *[other] { $count } essais, le prochain { $time }
}
webhook-tries = { $count ->
    [one] { $count } essai
   *[other] { $count } essais
}
webhook-status = Statut { $status }
webhook-no-answer = Pas de réponse
webhook-again = Renvoyer
webhook-since = Tout renvoyer depuis
webhook-since-hint = Le premier jour, par exemple 2026-03-03. Un message garde son nom, auquel le programme reconnaît ce qu’il a déjà.
webhook-since-wrong = Donnez un jour, par exemple 2026-03-03.
webhook-again-all = Renvoyer
settings-webhooks-what = Les autres programmes qui apprennent ce qui se passe ici.
job-webhook-notice = Ce qu’apprennent les webhooks
job-webhook-send = Messages à un webhook
job-mention-check = Lire une page qui dit mener à un article
job-mention-send = Prévenir les pages vers lesquelles mène un article
history-webhook-added = Webhook ajouté
history-webhook-changed = Webhook modifié
history-webhook-secret = Secret d’un webhook renouvelé
history-webhook-on = Webhook activé
history-webhook-off = Webhook désactivé
history-webhook-removed = Webhook supprimé

## WebSub: a hub that is told which feeds have changed
settings-feeds = Flux
settings-hub = Hub des flux
settings-hub-hint = Les lecteurs de flux qui connaissent WebSub apprennent aussitôt les nouveaux articles et commentaires, par le hub à cette adresse (https://…). Vide : aucun hub.
settings-hub-wrong = Saisissez une adresse qui commence par https://.
job-hub = Flux modifiés, pour le hub
