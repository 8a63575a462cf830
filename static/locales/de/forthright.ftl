# Die Worte von Forthright auf Deutsch. Die Schlüssel heißen nach der Funktion, die sie zeigt.

## Diese Sprache
language-name = Deutsch
language-direction = ltr
list-comma = ,{" "}
colon = :{" "}

## Datum
date = { $day }. { $month } { $year }
date-time = { $date }, { $time }
time = { $hour }:{ $minute }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Jede Seite
skip-to-content = Zum Inhalt springen
site-untitled = Ein neues Blog
optional = optional
nav-label = Website
nav-admin-label = Verwaltung
nav-archive = Archiv
nav-search = Suche
nav-feed = Feed
nav-subscribe = Abonnieren
nav-desk = Moderation
nav-posts = Beiträge
nav-settings = Einstellungen
nav-figures = Statistik
nav-deliveries = Versand
nav-log-out = Abmelden
feed-posts = Beiträge
feed-comments = Alle Kommentare
feed-atom = Atom
feed-rss = RSS
feed-json = JSON Feed

## Felder
field-missing = Bitte ausfüllen.
field-too-long = Bitte höchstens { $max } Zeichen.
field-email = E-Mail
field-email-wrong = Das sieht nicht nach einer E-Mail-Adresse aus.
field-password = Passwort
field-password-short = Ein Passwort braucht mindestens { $min } Zeichen.

## Absagen
error-not-found = Diese Seite gibt es hier nicht
error-not-found-advice = Vielleicht ein Tippfehler in der Adresse, oder die Seite ist umgezogen.
error-not-found-archive = Im Archiv stehen alle Beiträge.
error-gone = Das wurde entfernt
error-gone-advice = Es wurde zurückgezogen, oder der Link gilt nicht mehr.
error-forbidden = Dafür fehlt Ihnen die Berechtigung
error-forbidden-advice = Ihr Konto hat eine andere Rolle, oder der Link war unvollständig.
error-logged-out = Bitte anmelden
error-logged-out-advice = Für diese Seite ist eine Anmeldung nötig, oder Ihre Sitzung ist abgelaufen. Falls Sie etwas gesendet haben: Es wurde nicht ausgeführt.
error-cross-site = Das kam nicht von dieser Website
error-cross-site-advice = Sicherheitshalber wurde nichts ausgeführt. Wenn Sie auf dieser Website sind, läuft sie womöglich unter einer anderen Adresse als der eingestellten ({ $origin }): Öffnen Sie diese und senden Sie es noch einmal.
error-already-received = Das ist schon angekommen
error-already-received-advice = Genau dieser Text kam vor ein paar Minuten an und wurde deshalb nicht noch einmal angenommen. Es gilt der Beleg, den Sie dabei bekommen haben.
error-too-many = Das ging etwas schnell
error-too-many-advice = Über Ihre Verbindung kam in kurzer Zeit zu viel, deshalb wurde das nicht angenommen. Bitte warten Sie { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
} und senden Sie es noch einmal.
error-too-large = Das ist zu groß
error-too-large-advice = Bitte gehen Sie zurück, Ihr Text ist noch im Browser. Kürzen Sie ihn dann oder senden Sie ihn in Teilen.
connections-full = Es sind zu viele Verbindungen offen. Bitte gleich noch einmal versuchen.
request-too-slow = Ihre Anfrage kam zu langsam an. Bitte gehen Sie zurück, Ihr Text ist noch im Browser.
error-unreadable = Das Formular war nicht lesbar
error-unreadable-advice = Es ist nichts geschehen. Bitte gehen Sie zurück und versuchen Sie es noch einmal.
error-wrong-method = Diese Seite gibt es hier nicht
error-not-stored = Das konnte nicht gespeichert werden
error-not-stored-advice = Auf dem Server ist dafür gerade kein Platz; Lesen geht wie gewohnt. Bitte heben Sie Ihren Text auf und senden Sie ihn später noch einmal.
error-failed = Bei uns ist etwas schiefgegangen
error-failed-advice = Der Fehler ist im Server-Log vermerkt. Bitte versuchen Sie es gleich noch einmal.
error-kept = Ihre Eingaben
error-kept-copy = Nichts ist verloren: Hier steht alles zum Kopieren.
error-kept-send = Nichts ist verloren: Hier steht alles. Ändern Sie es, wenn Sie möchten, und senden Sie es noch einmal.
error-send-again = Noch einmal senden
error-log-in-beside = In neuem Tab anmelden
kept-email = E-Mail
kept-blog-title = Titel des Blogs
kept-question = Frage
kept-role = Funktion
kept-on-behalf-of = Im Auftrag von
kept-note = In eigenen Worten
kept-year = Jahr
kept-other = Weiteres Feld
error-home = Zur Startseite

## Einrichten und anmelden
setup-title = Blog einrichten
setup-lead = Zwei Minuten, und später lässt sich alles ändern.
setup-blog = Das Blog
setup-blog-title = Titel
setup-you = Über Sie
setup-email-hint = Zum Anmelden. Wird nie öffentlich gezeigt.
setup-password-hint = Mindestens { $min } Zeichen. Gern ein ganzer Satz.
setup-byline = Ihre Signatur
setup-byline-hint = Steht für alle sichtbar über Ihren Beiträgen und neben Ihren Antworten. Ein Pseudonym ist möglich.
setup-name = Name
setup-byline-title = Funktion
setup-organisation = Organisation
setup-create = Blog anlegen
log-in = Anmelden
log-in-wrong = Adresse und Passwort passen nicht zusammen. Bitte noch einmal versuchen.
log-in-readers = Zum Kommentieren braucht es kein Konto: Die Kommentare stehen allen offen.
log-out = Abmelden
log-out-who = Angemeldet als { $name }.

## Beiträge beim Lesen
text-table = Tabelle
text-task = Aufgabe
text-note = Hinweis
text-tip = Tipp
text-important = Wichtig
text-warning = Warnung
text-caution = Vorsicht
text-callout = { $kind }: { $title }
text-contents = Inhalt
text-anchor = Link zu „{ $heading }“
text-footnotes = Fußnoten
text-footnote-back = Zurück zur Textstelle von Fußnote
text-formula = Formel
text-formula-unread = Diese Formel war nicht lesbar; hier steht sie so, wie sie eingegeben wurde.
post-for = Für
post-why = Warum es wichtig ist
post-interests = Offenlegung:
post-interests-label = Offenlegung, auch frühere
post-interests-none = keine Angabe
post-interests-changed = Geändert am { $date }
post-interests-before = Was früher hier stand
post-interests-until = Bis { $date }:
post-minutes = { $minutes ->
    [one] 1 Minute Lesezeit
   *[other] { $minutes } Minuten Lesezeit
}
post-comments = { $count ->
    [0] Noch keine Kommentare
    [one] 1 Kommentar
   *[other] { $count } Kommentare
}
post-tags = Schlagwörter
post-about = Über
post-follow = Öffentliche Feeds:
post-follow-blog = dieses Blog
post-follow-comments = die Kommentare zu diesem Beitrag
post-get = Solche Beiträge per E-Mail oder im eigenen Feed:
post-and = { $first } und { $second }
post-first-at = Zuerst erschienen bei
series-label = Serie
series-count = { $count ->
    [one] 1 Teil
   *[other] { $count } Teile
}
series-part-of = Teil { $number } von { $of } der Serie
series-in = Teil der Serie
series-neighbours = Mehr aus der Serie „{ $series }“
series-before = Davor
series-after = Danach
subject-said = Was Beteiligte hier schrieben
subject-said-lead = Kommentare von Personen, die angeben, dass sie bei { $subject } arbeiten, es verkaufen oder nutzen. Es sind eigene Angaben, soweit nicht als verifiziert gekennzeichnet.
subject-said-pages = Mehr von Beteiligten
subject-said-older = Ältere Kommentare
subject-said-newest = Neueste Kommentare
recording-video = Video
recording-audio = Audio
recording-slides = Folien
recording-at = { $kind } bei { $host }
recording-transcript = Transkript
recording-captions = Untertitel
recording-play = Hier abspielen
recording-note = Dann lädt es von { $host }; dort erfährt man, dass Sie es ansehen.
list-count = { $count ->
    [0] Noch keine Beiträge
    [one] 1 Beitrag
   *[other] { $count } Beiträge
}
list-empty = Hier ist noch nichts erschienen.
home-all-posts = Alle Beiträge
list-for = Für { $audience }
list-about = Über { $subject }
list-pseudonym = Ein Pseudonym. Darunter können auch mehrere Personen schreiben.
list-pages = Seiten
list-day = { $day }. { $month }
list-pager = Seiten
list-older = Ältere Beiträge
list-newer = Neuere Beiträge
list-newest = Neueste Beiträge
list-feed-title = Beiträge: { $what }
list-follow = Abonnieren:
list-get = Diese Beiträge bekommen


## Beiträge schreiben
write-new = Beitrag schreiben
write-posts = Beiträge
write-posts-caption = Beiträge, neueste zuerst
write-views = Ansichten
write-none = Hier ist noch nichts.
write-none-found = Kein Titel und keine Adresse enthält „{ $words }“.
write-search = Titel oder Adresse
write-column-title = Titel
write-column-state = Status
write-column-date = Datum
write-column-byline = Signatur
write-column-thread = Diskussion
write-view-all = Alle
write-view-drafts = Entwürfe
write-view-waiting = Warten auf Freigabe
write-view-scheduled = Geplant
write-view-published = Veröffentlicht
write-view-unlisted = Nicht gelistet
write-view-trash = Papierkorb
write-state-draft = Entwurf
write-state-submitted = Eingereicht
write-state-scheduled = Geplant
write-state-published = Veröffentlicht
write-state-unlisted = Nicht gelistet
write-state-trashed = Im Papierkorb
write-page = Seite
write-edit = { $title } bearbeiten
write-title = Titel
write-audience = Für
write-audience-hint = Ein Satz: Wer sollte das lesen?
write-why = Warum es wichtig ist
write-why-hint = Was ändert sich, wenn man es weiß?
write-needed = nötig zum Veröffentlichen
write-standfirst-missing = Ein Beitrag erscheint nur, wenn das ausgefüllt ist. Entwürfe lassen sich auch ohne speichern.
write-source = Text
write-source-hint = Markdown. Überschriften beginnen mit ##.
write-help = Was Sie schreiben können
write-help-lead = Einfacher Text genügt. Alles Weitere nur bei Bedarf.
write-help-keys = Ctrl+B hebt Ausgewähltes im Text stark hervor, Ctrl+I leicht, Ctrl+K macht einen Link daraus; auf dem Mac mit ⌘. Ohne Skripte tippen Sie die Zeichen.
write-help-headings = Überschriften
write-help-stress = Hervorhebungen
write-help-links = Links
write-help-lists = Listen
write-help-quotes = Zitate
write-help-callouts = Hinweiskästen
write-help-code-name = Code
write-help-tables = Tabellen
write-help-footnotes = Fußnoten
write-help-definitions = Definitionen
write-help-formulas = Formeln
write-help-pictures = Bilder
write-help-recordings = Aufzeichnungen
write-help-contents-name = Inhalt
write-help-html-name = HTML
write-help-code = Code wird farbig, wenn hinter den ersten Backticks die Sprache steht. Über 140 sind bekannt, unter ihren üblichen Namen.
write-help-math = Formeln sind LaTeX zwischen Dollarzeichen. Wo zwei Dollarzeichen als Formel gelten könnten, aber keine gemeint ist, kommt ein Backslash davor. Ein Bild, das allein steht, wird mit einer Bildunterschrift zur Abbildung.
write-help-recording = Eine Aufzeichnung ist ein Block namens video, audio oder slides: ihre Adresse, darunter der Titel und nach einer Leerzeile, was darin gesagt wird. Eine eigene Datei, unter dem Text hinzugefügt, wird direkt abgespielt; eine Zeile „captions:“ mit der Adresse einer WebVTT-Datei (.vtt) ergibt Untertitel. Von anderen Seiten wird nichts geladen, bis jemand auf „Hier abspielen“ drückt, und zwar von YouTube, Vimeo, dem Internet Archive, Speaker Deck (mit der Adresse des Players) und den Hosts, die die Leitung einträgt; alles andere ist ein Link.
write-help-contents = Ab vier Überschriften erscheint von selbst ein Inhaltsverzeichnis. Mit [TOC] in einer eigenen Zeile bestimmen Sie, wo es steht, und es ist aufgeklappt.
write-help-anchor = Der Link zu einer Überschrift besteht aus ihren Wörtern und ändert sich mit ihnen. Ein Name dahinter bleibt: { $example }.
write-help-html = HTML geht, soweit es nur Text beschreibt, mit lang, dir und title. Skripte, Stile, Formulare und Frames fallen weg.
write-source-html-hint = Dieser Beitrag wurde importiert: Sein Text ist HTML.
write-details = Details
write-byline = Signatur
write-byline-choose = Bitte wählen
write-byline-wrong = Bitte wählen Sie eine Signatur.
write-also = Weitere Signaturen
write-also-hint = Wer noch daran geschrieben hat, in dieser Reihenfolge. Nach dem Speichern ist Platz für eine weitere.
write-also-name = Name { $number }
write-also-nobody = Sonst niemand
write-series = Serie
write-series-hint = Ein neuer Name beginnt eine Serie, ein bekannter setzt sie fort. Teile ohne Nummer stehen am Ende, nach Datum.
write-series-missing = Zu einem Teil gehört der Name seiner Serie.
write-part = Teil
write-part-wrong = Bitte geben Sie eine ganze Zahl von 1 bis { $max } an.
cover-title = Titelbild
cover-alt = Was das Titelbild zeigt
cover-hint = Steht über dem Text, in Listen und überall, wo der Beitrag geteilt wird.
cover-choose = Bild wählen
cover-none = Keines
cover-alt-hint = Ein Satz für alle, die das Bild nicht sehen. Leer gilt, was unter „Bilder und Dateien“ steht.
cover-silent = Das Titelbild sagt nicht, was es zeigt. Ein paar Worte helfen allen, die es nicht sehen.
cover-upload = Oder ein anderes hochladen
cover-use = Als Titelbild hochladen
cover-uploaded = Das Bild ist hochgeladen und jetzt das Titelbild. Der Text ist noch nicht gespeichert.
cover-wrong = Dieses Bild gibt es hier nicht. Bitte wählen Sie eines oder laden Sie eines hoch.
write-canonical = Zuerst erschienen bei
write-canonical-hint = Nur, wenn der Text zuerst anderswo erschien: die vollständige Adresse. Für Suchmaschinen zählt dann diese.
write-canonical-wrong = Bitte geben Sie eine vollständige Adresse ein, z. B. https://example.org/post.
write-interests = Ihre Offenlegung
write-interests-hint = Sie machen den Anfang: Was verbindet Sie mit dem, was hier genannt wird?
write-audiences = Zielgruppen
write-audiences-hint = Durch Kommas getrennt: IT-Leitungen, Systemhäuser.
write-subjects = Themen
write-subjects-hint = Organisationen und Produkte, um die es geht, je eines pro Zeile. Gern mit mehr Angaben: Acme Vault | product | acme.example
write-tags = Schlagwörter
write-tags-hint = Durch Kommas getrennt.
terms-all = Schlagwörter, Zielgruppen, Themen
terms-all-lead = Die Namen, unter denen Beiträge stehen. Ein Beitrag bekommt sie im Editor; hier bekommen sie einen anderen Namen oder eine andere Adresse, und die Beiträge bleiben.
terms-none = Noch keine.
terms-name-hint = Überall, wo er steht, und sofort.
terms-slug-hint = Das Ende des Links. Die alte Adresse und ihre Feeds führen dann zu den neuen; wer abonniert hat, bleibt abonniert.
terms-parted = Ein Name enthält kein Komma und kein „|“: sie stehen im Editor zwischen den Namen.
terms-taken = Ein anderer hat diesen Namen oder diese Adresse.
terms-merge-hint = Um aus zweien eines zu machen, geben Sie diesem den Namen des anderen: Sie werden gefragt, bevor etwas geschieht.
terms-merge-instead = Stattdessen „{ $from }“ mit „{ $into }“ zusammenlegen
terms-merge-title = „{ $from }“ mit „{ $into }“ zusammenlegen
terms-merge-posts = { $count ->
    [0] Unter „{ $from }“ steht kein Beitrag.
    [one] 1 Beitrag wechselt von „{ $from }“ zu „{ $into }“. Steht er unter beiden, steht er dort einmal.
   *[other] { $count } Beiträge wechseln von „{ $from }“ zu „{ $into }“. Was unter beiden steht, steht dort einmal.
}
terms-merge-address = { $old } führt von da an und auf Dauer zu { $new }, die Feeds ebenso.
terms-merge-readers = { $count ->
    [0] Niemand hat „{ $from }“ abonniert.
    [one] 1 Person, die „{ $from }“ abonniert hat, bekommt stattdessen „{ $into }“.
   *[other] { $count } Personen, die „{ $from }“ abonniert haben, bekommen stattdessen „{ $into }“.
}
terms-merge-said = Was in Kommentaren über eine Verbindung zu „{ $from }“ angegeben wurde, bleibt, wie es angegeben wurde; die Seite von „{ $into }“ führt diese Kommentare nicht auf.
terms-merge-final = „{ $from }“ ist danach verschwunden, und das lässt sich nicht rückgängig machen. Wer den Namen noch eingibt, meint den anderen.
terms-merge = Zusammenlegen
series-all = Serien
series-all-lead = Beiträge, die zusammengehören, in einer Reihenfolge. Zum Teil einer Serie wird ein Beitrag im Editor; mit dem ersten Teil entsteht die Serie.
series-removed = Die Serie ist entfernt. Ihre Beiträge stehen jetzt für sich.
series-address = Öffentlich zu finden unter { $address }
series-name = Name
series-description = Beschreibung
series-description-hint = Steht über den Teilen, höchstens { $max } Zeichen.
series-parts = Teile
series-parts-lead = Wird ein Teil verschoben, bekommen alle eine Nummer. Beim Lesen erscheinen nur veröffentlichte.
series-up = Nach oben
series-down = Nach unten
series-by-date = Nach Datum nummerieren
series-remove-title = Serie entfernen
series-remove-lead = Ihre Seite und ihre Feeds verschwinden. Die Beiträge bleiben.
series-remove = Diese Serie entfernen
write-more = Adresse, Zusammenfassung, Datum, Kommentare
write-slug = Adresse
write-slug-hint = Das Ende des Links. Entsteht aus dem Titel, wenn Sie es frei lassen; die alte Adresse führt dann zur neuen.
write-slug-wrong = Eine Adresse braucht Buchstaben oder Ziffern, höchstens 100.
write-slug-taken = Ein anderer Beitrag oder eine andere Seite hat diese Adresse.
write-summary = Zusammenfassung
write-summary-hint = Für Feeds und Suchmaschinen.
write-lang = Sprache
write-lang-hint = Nur, wenn es nicht die Sprache des Blogs ist: en, pt-BR, ar. Arabisch, Hebräisch und Persisch laufen dann von rechts nach links.
write-lang-wrong = Bitte geben Sie einen Sprachcode ein, z. B. en, pt-BR oder ar.
write-date = Veröffentlichen am
write-date-hint = Leer heißt jetzt, ein künftiges Datum plant den Beitrag ein. Zeitzone: { $zone }.
write-date-wrong = Das sieht nicht nach Datum und Uhrzeit aus.
write-date-never = Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhr vorgestellt wird. Bitte wählen Sie eine davor oder danach.
write-date-twice = Diese Uhrzeit gibt es an dem Tag zweimal, weil die Uhr zurückgestellt wird. Bitte wählen Sie eine davor oder danach.
write-kind = Art
write-kind-post = Ein Beitrag im Blog
write-kind-page = Eine eigenständige Seite
write-comments = Kommentare
write-comments-open = Offen
write-comments-hold = Offen; jeder wartet auf Freigabe
write-comments-closed = Geschlossen: Was da ist, bleibt
write-comments-off = Keine: gar keine Diskussion
write-comments-wrong = Bitte wählen Sie eines davon.
write-never-closes = Nie automatisch schließen
write-never-closes-hint = Sonst schließen die Kommentare von selbst (Tage nach Erscheinen: { $days }).
write-slow = Langsamer Modus
write-slow-wrong = Bitte wählen Sie eines davon.
slow-off = Aus
slow-every = Ein Kommentar { $minutes ->
    [1] pro Minute
   *[other] alle { $minutes } Minuten
}
write-terms-too-many = Bitte nennen Sie höchstens { $max }.
write-term-too-long = Bitte jeweils höchstens { $max } Zeichen.
write-term-wrong = Jeder Eintrag braucht mindestens einen Buchstaben oder eine Ziffer.
write-subject-wrong = „{ $part }“ ist weder „organisation“ noch „product“ noch eine Domain.
write-too-long = Dieser Text ist zu lang: höchstens 512 KiB.
write-too-deep = Zitate und Listen sind hier zu tief verschachtelt: höchstens 32 Ebenen.
write-wrong = Noch nicht gespeichert: Etwas braucht einen zweiten Blick
write-save-draft = Entwurf speichern
write-save = Speichern
write-publish = Veröffentlichen
write-preview = Vorschau
write-submit = Zur Freigabe einreichen
write-take-back = Zurückholen
write-unlist = Nicht gelistet veröffentlichen
write-unpublish = Zurück zum Entwurf
write-trash = In den Papierkorb
write-restore = Aus dem Papierkorb holen
write-words = { $count ->
    [one] 1 Wort
   *[other] { $count } Wörter
}
write-saved-at = Gespeichert am { $date }
write-done-draft = Gespeichert.
write-done-submit = Eingereicht. Wer veröffentlichen darf, sieht es sich an.
write-done-send-back = Zurückgegeben zum Überarbeiten.
write-done-publish = Veröffentlicht.
write-done-scheduled = Geplant für { $date }.
write-done-unlist = Veröffentlicht für alle, die den Link haben; es steht in keiner Liste und keinem Feed.
write-done-unpublish = Wieder ein Entwurf und nicht mehr öffentlich.
write-done-trash = Liegt jetzt im Papierkorb.
write-done-restore = Aus dem Papierkorb geholt und wieder ein Entwurf.
write-done-version = Diese Version ist wieder da. Was vorher hier stand, bleibt unter „Versionen“.
write-look = Ansehen
write-preview-saved = Vorschau. Noch nicht öffentlich.
write-preview-unsaved = Vorschau. Noch nicht gespeichert; Ihr Text steht unten.
write-preview-public = Vorschau Ihres Textes. Öffentlich ist weiter die veröffentlichte Version.
write-preview-out = Vorschau. So ist es öffentlich.
write-back = Zurück zum Schreiben
write-go-on = Weiterschreiben
write-conflict = Inzwischen hat jemand anderes gespeichert
write-conflict-advice = Nichts ist verloren. Im Formular steht, was Sie geschrieben haben; wo die gespeicherte Version vom { $date } abweicht, steht sie hier. Beim nächsten Speichern gilt Ihre.
write-conflict-differs = { $field }: vom Gespeicherten zu Ihrem Text
write-conflict-theirs = { $field }, wie gespeichert
write-conflict-same = Die Texte sind gleich.

paste-too-long = Das ist zu viel formatierter Text auf einmal. Er wurde als einfacher Text eingefügt.
paste-unreadable = Diese Formatierung ist nicht lesbar. Der Text wurde ohne sie eingefügt.
paste-done = Mit Formatierung eingefügt. „Rückgängig“ nimmt sie zurück; Ctrl+Shift+V fügt einfachen Text ein.
paste-failed = Die Formatierung war gerade nicht lesbar. Der Text wurde ohne sie eingefügt.
advice-audience-missing = Hierhin geht beim Lesen der erste Blick: Wer sollte das lesen?
advice-audience-long = Für eine Zeile ist das lang. Nennen Sie die eine Gruppe, der es am meisten hilft.
advice-audience-everyone = Für alle schreibt es sich schwer. Wer würde es ungern verpassen?
advice-audience-title = Das sagt schon der Titel. Nennen Sie, wer es liest, nicht, worum es geht.
advice-why-missing = Ein Satz genügt: Was kann man tun oder sein lassen, wenn man es weiß?
advice-why-long = Das ist lang. Oft genügt der stärkste Satz allein.
advice-why-post = Das sagt, was der Beitrag tut. Sagen Sie, was er denen bringt, die ihn lesen.
advice-why-title = Das sagt schon der Titel. Was folgt daraus für alle, die es lesen?
# Words that say little of whom a post is for, and how a sentence begins that is about the post: each list with commas.
advice-words-everyone = alle, jeder, jede, jeden, jedermann, alle Leser, alle Leserinnen
advice-words-interested = interessiert, interessieren, interessierten, Interessierte, Interessierten
advice-words-post = dieser Beitrag, dieser Artikel, in diesem, hier geht es
aid-word = 1 Wort
aid-words = { $n } Wörter
aid-minute = 1 Minute Lesezeit
aid-minutes = { $n } Minuten Lesezeit
paste-help = Was Sie aus Word, Google Docs, Outlook oder einer Webseite einfügen, behält Überschriften, Listen, Links und Tabellen, als Markdown. Ctrl+Shift+V fügt einfachen Text ein. Ohne Skripte ist es immer einfacher Text.

elsewhere-open = Feed, Brief, geteilter Link
elsewhere-title = Anderswo: { $title }
elsewhere-lead = Wie am { $date } gespeichert. Was getippt und nicht gespeichert ist, fehlt darin.
elsewhere-looks = Wie es anderswo aussieht
elsewhere-feed = Im Feedreader
elsewhere-feed-hint = Zuerst, was in der Liste steht, dann, was sich öffnet. Jedes Programm hat seinen eigenen Stil.
elsewhere-letter = Als Brief
elsewhere-letter-hint = Was bekommt, wer Beiträge per E-Mail wollte, in der Sprache des Blogs. Im Rahmen führen die Links nirgendwohin.
elsewhere-letter-frame = Der Brief
elsewhere-letter-alone = Den Brief allein öffnen
elsewhere-letter-plain = Dasselbe als reiner Text
elsewhere-subject = Betreff:
elsewhere-link = Als geteilter Link
elsewhere-link-hint = Was andere Websites und Messenger von einem Link darauf zeigen. Wo sie kürzen und ob sie das Bild zeigen, entscheiden sie.
elsewhere-link-no-words = Nichts beschreibt ihn dort: Das tut eine Zusammenfassung, oder warum es wichtig ist.
elsewhere-link-no-picture = Dort steht kein Bild: Ein Titelbild bringt eines mit, oder ein Bild im Text, das breit genug ist.
pane-button = Vorschau daneben
pane-waits = Die Vorschau erscheint, sobald es Titel und Text gibt.
unsaved-kept = Zwischengespeichert um { $time }, noch nicht gespeichert.
unsaved-failed = Zwischenspeichern geht gerade nicht. Speichern Sie, sobald Sie können.
unsaved-offer = Es gibt ungespeicherten Text vom { $date }.
unsaved-differs = Unterschiede zum Text im Editor
unsaved-take-up = Übernehmen
unsaved-throw-away = Verwerfen
unsaved-taken-up = Das ist Ihr Text vom { $date }. Er ist noch nicht gespeichert.
unsaved-thrown = Verworfen.

approval-title = Wartet auf Freigabe
approval-lead = Ist alles fertig, veröffentlichen Sie. Sonst sagen Sie, was fehlt, und geben es zurück.
approval-note = Was sich ändern sollte
approval-note-missing = Bitte sagen Sie, was sich ändern sollte.
approval-send-back = Zurückgeben
returned-title = Das kam an Sie zurück
returned-lead = { $name } hat es am { $date } zurückgegeben und schreibt:

review-title = Privater Link zum Gegenlesen
review-hint = Wer den Link hat, kann das vor der Veröffentlichung lesen. Suchmaschinen können es nicht.
review-link = Der Link
review-make = Speichern und Link erstellen
review-new = Speichern und neuen Link erstellen
review-end = Speichern und Link zurückziehen
review-made = Gespeichert. Der Link zum Gegenlesen steht unter „Privater Link zum Gegenlesen“.
review-ended = Gespeichert. Der Link zum Gegenlesen gilt nicht mehr.
review-label = Über diese Seite
review-draft = Das ist ein Entwurf für alle, die diesen Link haben. Er ist nicht veröffentlicht und kann sich noch ändern.
review-scheduled = Das erscheint am { $date }. Bis dahin können es nur die lesen, die diesen Link haben.

shelf-trashed = „{ $title }“ liegt im Papierkorb und wird nach 30 Tagen endgültig gelöscht.
shelf-restored = „{ $title }“ ist aus dem Papierkorb geholt: { $state }.
shelf-moved = Es ist nichts geschehen: „{ $title }“ wurde inzwischen geändert.
shelf-undo = Rückgängig
shelf-column-acts = Was möglich ist

mail-returned = „{ $title }“ kam an Sie zurück
mail-returned-lead = { $name } hat „{ $title }“ gelesen, gibt den Text zurück und schreibt:
mail-returned-link = Ihr Text: { $url }
mail-submitted = „{ $title }“ wartet auf Freigabe
mail-submitted-lead = { $name } hat „{ $title }“ eingereicht.
mail-submitted-link = Lesen, veröffentlichen oder zurückgeben: { $url }

revisions-link = Versionen
revisions-title = Versionen von { $title }
revisions-of = { $title }, gespeichert am { $date }
revisions-lead = Jede gespeicherte Version bleibt erhalten. Wenn Sie eine zurückholen, entsteht eine neue; nichts geht verloren.
revisions-back = Zurück zum Editor
revisions-all = Alle Versionen
revisions-none = Seit Versionen aufgehoben werden, wurde nichts gespeichert. Beim nächsten Speichern entsteht hier die erste.
revisions-by = von { $name }
revisions-newest = gilt jetzt
revisions-what-changed = Was diese Version geändert hat
revisions-against-now = Verglichen mit jetzt
revisions-no-change = Diese Version hat nichts geändert, was aufbewahrt wird.
revisions-is-now = Das ist der jetzige Stand.
revisions-texts-alone = Eine der beiden wurde gespeichert, bevor Versionen alles aufbewahrten: Nur die Texte sind verglichen.
revisions-restore = Diese Version zurückholen
revisions-restore-hint = Was sie sagt, tritt an die Stelle dessen, was jetzt dasteht. Status, Adresse und Datum bleiben.
revisions-restore-public = Die Texte dieser Version sind sofort öffentlich. Status, Adresse und Datum bleiben.
revisions-lost-bylines = Nicht mehr da, oder nicht Ihre Signatur: { $names }.
revisions-lost-cover = Das Bild, mit dem sie begann, { $name }, ist nicht mehr da. Das Titelbild bleibt, wie es jetzt ist.
revisions-whole = Der ganze Text dieser Version


## Diskussionen und das Kommentarformular
thread-feed = Kommentare zu „{ $title }“
thread-from-start = Ab dem ersten Kommentar
thread-more = { $count ->
    [one] 1 weiterer Kommentar
   *[other] { $count } weitere Kommentare
}
thread-many-more = Mehr als { $count } weitere Kommentare
thread-in-reply-to = als Antwort auf
thread-removed-comment = einen entfernten Kommentar
thread-removed = Dieser Kommentar wurde von der Moderation entfernt. Die Antworten darauf bleiben.
thread-withdrawn = Dieser Kommentar wurde zurückgezogen. Die Antworten darauf bleiben.
thread-away = Dieser Kommentar ist zurzeit nicht zu sehen. Die Antworten darauf bleiben.
thread-reply = Antworten
thread-reply-to = auf { $name }
thread-fold-hide = { $count ->
    [one] 1 Antwort
   *[other] Die { $count } Antworten
} auf { $name } ausblenden
thread-fold-show = { $count ->
    [one] 1 Antwort
   *[other] Die { $count } Antworten
} auf { $name } einblenden
thread-fold-count = { $count ->
    [one] 1 Antwort
   *[other] { $count } Antworten
}
thread-yours = Ihr Beleg
thread-of = vom { $date }
host-ask = Nachfragen
host-edit = Bearbeiten
host-hidden = Ausgeblendet.
host-undone = Rückgängig gemacht.
host-asked = Nachgefragt.
host-cut = Gekürzt. Zu sehen ist dort […].
host-replied = Ihre Antwort ist gesendet.
host-done = Erledigt.
thread-waiting = Wartet, nur für Sie sichtbar
thread-author = Autor/in
thread-moderator = Moderation
thread-asks = fragt { $name }
thread-interests-here = Zu diesem Beitrag:
thread-is-this-you = Sind Sie das? Antworten Sie über den Link, den Sie beim Senden bekommen haben.
thread-mentions = Verlinkt von
mention-liked-by = Gefällt
mention-reposted-by = Geteilt von
mention-reply = hat geantwortet
mention-like = gefällt das
mention-repost = hat das geteilt
mention-mention = hat das erwähnt
webmention-taken = Danke. Die Seite wird gleich gelesen.
webmention-source-wrong = Die Quelle (source) ist keine Seite einer anderen Website.
webmention-target-wrong = Das Ziel (target) ist kein Beitrag, der Kommentare annimmt.
thread-report = Melden
thread-report-of = – Kommentar von { $name }
report-title = Kommentar von { $name } melden
report-comment = Der Kommentar
report-lead = Wenn das hier nicht stehen sollte, sagen Sie es dem Team dieses Blogs. Niemand sonst sieht, was Sie senden, und Sie müssen nicht sagen, wer Sie sind.
report-kind = Was stimmt damit nicht?
report-press = Ein Druck meldet ihn.
report-kind-spam = Spam oder Werbung
report-kind-insult = Eine Beleidigung oder Drohung
report-kind-private = Private Daten einer Person
report-kind-illegal = Rechtswidrig
report-kind-label = Die Angabe neben dem Namen ist falsch
report-kind-other = Etwas anderes
report-kind-missing = Bitte wählen Sie, was nicht stimmt.
report-short-spam = Spam
report-short-insult = Beleidigung
report-short-private = private Daten
report-short-illegal = rechtswidrig
report-short-label = Kennzeichnung
report-short-other = Sonstiges
report-counted = { $kind } ({ $count })
report-more = Vorher noch etwas dazu sagen, wenn Sie möchten
report-reason = Was sollten wir wissen?
report-reason-hint = Ein Satz, höchstens 200 Zeichen.
report-sent-title = Vielen Dank
report-sent = Das Team dieses Blogs sieht es sich an. Was hier nicht stehen sollte, wird entfernt; was gesagt werden darf, bleibt.
report-sent-next = Mehr ist nicht zu tun. Wir haben nicht gefragt, wer Sie sind, deshalb schreibt Ihnen niemand; eine Meldung von Ihnen genügt.
report-back = Zurück zum Kommentar
report-back-to-thread = Zurück zu den Kommentaren
says-label = Eigene Angaben der Kommentierenden
says-lead = Nach eigenen Angaben:
says-works = { $people ->
    [one] 1 arbeitet für einen Anbieter
   *[other] { $people } arbeiten für einen Anbieter
}
says-uses = { $people ->
    [one] 1 gehört zur Kundschaft
   *[other] { $people } gehören zur Kundschaft
}
says-shares = { $people ->
    [one] 1 hat ein finanzielles Interesse
   *[other] { $people } haben ein finanzielles Interesse
}
says-used-to = { $people ->
    [one] 1 hat früher für einen Anbieter gearbeitet
   *[other] { $people } haben früher für einen Anbieter gearbeitet
}
says-none = { $people ->
    [one] 1 hat keine Verbindung
   *[other] { $people } haben keine Verbindung
}
says-verified = { $people ->
    [one] Verifiziert: 1 Person
   *[other] Verifiziert: { $people } Personen
}
says-showing = { $comments ->
    [one] 1 Kommentar wird gezeigt
   *[other] { $comments } Kommentare werden gezeigt
}. Nach eigenen Angaben: { $people }.
says-showing-verified = { $comments ->
    [one] 1 Kommentar wird gezeigt
   *[other] { $comments } Kommentare werden gezeigt
}, mit verifizierten Angaben zur Person.
says-nobody = Das trifft hier auf keinen Kommentar zu.
says-all = Alle Kommentare
thread-closed = Die Kommentare zu diesem Beitrag sind geschlossen.
thread-closed-by-age = Seit dem { $date } sind die Kommentare geschlossen, { $days ->
    [one] einen Tag
   *[other] { $days } Tage
} nach Erscheinen des Beitrags.
thread-replies-closed = Dieser Strang ist für Antworten geschlossen.
thread-pinned = Angeheftet
thread-pinned-by = Angeheftet von { $name }
thread-pinned-place = Zu seinem Platz in der Diskussion
closed-replies-title = Hier sind die Antworten geschlossen
comment-replies-closed = Dieser Strang ist für Antworten geschlossen. Ihr Text steht noch unten: Noch einmal gesendet, wird er ein eigener Kommentar.
comment-slow = Langsamer Modus: ein Kommentar { $minutes ->
    [1] pro Minute
   *[other] alle { $minutes } Minuten
}.
comment-too-early = Hier gilt der langsame Modus. Ab { $time } können Sie das senden. Es wurde nichts gespeichert; Ihr Text steht noch unten.
summary-none = Moderation: { $published ->
    [one] 1 Kommentar
   *[other] { $published } Kommentare
} veröffentlicht, keiner zurückgewiesen.
summary-few = Moderation: { $published ->
    [one] 1 Kommentar
   *[other] { $published } Kommentare
} veröffentlicht, einige wenige nicht.
summary-many = Moderation: { $published ->
    [one] 1 Kommentar
   *[other] { $published } Kommentare
} veröffentlicht, { $count } nicht ({ $parts }).
summary-reason = { $count } wegen „{ $reason }“
summary-reported = { $count } nach Meldungen ausgeblendet
summary-others = { $count } aus anderen Gründen
summary-spam = Spam ist nicht mitgezählt.
summary-all-read = Jeder Kommentar wird gelesen, bevor er erscheint.
summary-some-read = Manche Kommentare werden gelesen, bevor sie erscheinen.
host-pin = Anheften
host-unpin = Lösen
host-close-replies = Antworten schließen
host-open-replies = Antworten öffnen
host-pinned = Angeheftet: steht jetzt ganz oben.
host-unpinned = Nicht mehr angeheftet.
host-replies-closed = Dieser Strang ist für Antworten geschlossen.
host-replies-opened = Dieser Strang ist wieder offen für Antworten.
host-steer = Wie dieser Beitrag Kommentare annimmt
host-close-comments = Kommentare schließen
host-open-comments = Kommentare öffnen
host-slow-set = Einstellen
comment-write = Kommentar schreiben
comment-policy = Was wir von Kommentaren erwarten
comment-on = Zu
comment-body = Kommentar
comment-body-hint = Absätze, *Betonung*, Listen, > Zitate, `Code` und Links sind möglich.
comment-body-missing = Der Kommentar ist leer. Bitte schreiben Sie etwas.
comment-body-nothing = Davon lässt sich nichts zeigen: Bilder und HTML fallen in Kommentaren weg. Bitte schreiben Sie es in Worten.
comment-body-too-long = Ein Kommentar fasst { $max } Bytes, etwa so viele Buchstaben; dieser hat { $size }. Bitte kürzen Sie ihn oder senden Sie ihn in Teilen.
comment-body-too-deep = Zitate und Listen sind hier zu tief verschachtelt. Bitte nehmen Sie ein paar Ebenen heraus.
comment-name = Name
comment-name-missing = Bitte geben Sie einen Namen an. Vorname oder Pseudonym genügt.
comment-email-hint = Wird nie gezeigt. Nur, um Ihnen zu sagen, was aus Ihrem Kommentar wurde.
comment-email-wrong = Das sieht nicht nach einer Adresse aus. Das Feld kann auch leer bleiben.
comment-website = Website
comment-website-wrong = Das sieht nicht nach der Adresse einer Website aus. Das Feld kann auch leer bleiben.
comment-parent-gone = Worauf Sie antworten, gibt es in der Diskussion nicht mehr. Ihr Text ist noch hier: Jetzt gesendet, beginnt er einen eigenen Strang.
comment-leave-empty = Bitte leer lassen
comment-remember = Mich hier wiedererkennen, mit einem Cookie, das nur diese Website liest
comment-follow = Mir eine E-Mail schreiben, wenn jemand antwortet
comment-follow-where = Um von Antworten zu berichten, brauchen wir Ihre Adresse. Oder nehmen Sie das Häkchen weg: Die Seite danach bietet andere Wege an.
thread-follow = Dieser Diskussion folgen
comment-next-held = Ihr Kommentar erscheint, sobald ihn ein Mensch gelesen hat, meist innerhalb eines Tages. Über einen privaten Link sehen Sie, was daraus wird, und können ihn ändern oder zurückziehen.
comment-next-maybe = Ein erster Kommentar erscheint, sobald ihn ein Mensch gelesen hat, meist innerhalb eines Tages. Über einen privaten Link sehen Sie, was daraus wird, und können ihn ändern oder zurückziehen.
comment-signs-as = Erscheint sofort, unter der Signatur { $name }.
comment-send = Senden
comment-preview = Vorschau
comment-field-affiliation = Verbindung
reply-title = Antwort an { $name }
reply-to-this = Worauf Sie antworten
preview-title = Vorschau
preview-not-sent = Noch nicht gesendet. So wird Ihr Kommentar aussehen.
preview-will-stand = So wird er aussehen
preview-change-or-send = Ändern oder senden
form-wrong-title = { $count ->
    [one] Bitte prüfen Sie ein Feld
   *[other] Bitte prüfen Sie { $count } Felder
}
form-not-sent = Ihr Kommentar ist noch nicht gesendet
closed-title = Hier sind die Kommentare geschlossen
closed-advice = Dieser Beitrag nimmt keine Kommentare mehr an, deshalb wurde Ihrer nicht angenommen.
kept-title = Ihr Text
kept-copy = Zum Kopieren


## Belege
receipt-waiting = Vielen Dank, Ihr Kommentar ist da
receipt-waiting-asked = Ihr Kommentar ist da, und es gibt eine Frage an Sie
receipt-waiting-answered = Vielen Dank, Ihre Antwort ist da
receipt-published = Ihr Kommentar ist veröffentlicht
receipt-published-labelled = Veröffentlicht, mit Ihrer Kennzeichnung
receipt-published-answered = Veröffentlicht, und Ihre Antwort ist da
receipt-published-asked = Veröffentlicht, mit einer Frage an Sie
receipt-not-published = Ihr Kommentar wurde nicht veröffentlicht
receipt-held-again = Ihr Kommentar wartet wieder
receipt-label-gone = Ihre Kennzeichnung wurde am { $date } entfernt
receipt-label-gone-advice = Der Kommentar selbst bleibt, wo er ist. Was Sie von nun an angeben, liest zuerst ein Mensch.
receipt-taken-off = Ihr Kommentar wurde von der Seite genommen
receipt-withdrawn = Sie haben diesen Kommentar zurückgezogen
receipt-withdrawn-advice = Er ist nirgends mehr zu sehen. Antworten darauf bleiben unter einem schlichten Platzhalter.
receipt-waiting-title = Wartet darauf, gelesen zu werden
receipt-waiting-advice = Zuerst liest ihn ein Mensch, meist innerhalb eines Tages.
receipt-waiting-no-mail = Sie haben keine E-Mail-Adresse angegeben. Kommen Sie auf diese Seite zurück, um zu sehen, was daraus wurde.
receipt-waiting-mail = Sie haben eine E-Mail-Adresse angegeben und bekommen vielleicht eine Nachricht; diese Seite weiß immer Bescheid.
receipt-stands = Er steht in der Diskussion
receipt-see-it = Dort ansehen.
receipt-answered = { $name } hat am { $date } darauf geantwortet.
receipt-why = Warum
receipt-decided-by = { $name } hat am { $date } entschieden:
receipt-decided-by-rule = Eine Regel dieser Website hat das beim Eingang entschieden:
receipt-decided = Am { $date } wurde entschieden:
receipt-spam = Er wurde für Werbung gehalten. Falls das nicht stimmt, schreiben Sie bitte noch einmal, in anderen Worten.
receipt-held-again-advice = Er wurde mit Ihrer Angabe zu Ihrer Verbindung veröffentlicht. Die haben Sie zurückgezogen, deshalb sieht ihn sich noch einmal jemand an; bis dahin ist er nicht zu sehen.
receipt-away-for-now-advice = Jemand aus dem Team sieht ihn sich noch einmal an. Bis dahin ist er nicht zu sehen; Sie müssen nichts tun.
receipt-taken-off-advice = Jemand aus dem Team hat ihn nach der Veröffentlichung heruntergenommen.
receipt-write-again = Sie können noch einmal schreiben. Ihr Text steht unten, nichts ist verloren.
receipt-your-comment = Ihr Kommentar
receipt-not-done = Das wurde nicht ausgeführt
receipt-follow = Mir sagen, wenn jemand antwortet
receipt-follows = Von Antworten erfahren Sie per E-Mail, an { $email }.
receipt-follows-otherwise = Von Antworten erfahren Sie auf dem Weg, den Sie gewählt haben.
receipt-follow-waits = Von Antworten erfahren Sie an { $email }, sobald Sie den Link bestätigen, der dorthin geht.
receipt-follow-stop = Mir nichts mehr sagen
receipt-follow-waits-otherwise = Von Antworten erfahren Sie, sobald der Weg, den Sie gewählt haben, sich gemeldet hat.
receipt-follow-choose = Mir sagen, wenn jemand antwortet: in einem eigenen Feed, durch diesen Browser oder ein Programm
receipt-follow-otherwise = Anders als per E-Mail: in einem eigenen Feed, durch diesen Browser oder ein Programm
receipt-what-you-can-do = Was Sie tun können
receipt-edit = Kommentar bearbeiten
receipt-edit-until = Bearbeiten können Sie ihn bis { $time }.
receipt-edit-until-read = Bearbeiten können Sie ihn bis { $time }. Ein Mensch liest die Änderung, bevor sie den Text ersetzt.
receipt-edit-save = Änderung speichern
receipt-edit-too-late = Die Zeit zum Bearbeiten ist vorbei. Ihr Text steht hier zum Kopieren; Sie können ihn als neuen Kommentar senden.
receipt-edit-waits = Ihre Änderung wartet darauf, gelesen zu werden
receipt-edit-waits-advice = Bis dahin bleibt der alte Text. Das ist der neue:
receipt-withdraw = Kommentar zurückziehen
receipt-withdraw-advice = Er verschwindet sofort von der Seite. Antworten darauf bleiben unter einem schlichten Platzhalter.
receipt-withdraw-now = Zurückziehen
receipt-stored = Gespeicherte Daten ansehen oder löschen
receipt-stored-what = Ihr Name, der Kommentar und seine Geschichte, Ihre Angaben zu Ihren Verbindungen sowie E-Mail-Adresse und Website, falls Sie sie angegeben haben. Sicherungen der Website behalten Kopien, bis sie ersetzt werden.
receipt-stored-others = { $count ->
    [one] Sie werden hier wiedererkannt, deshalb gehört Ihr anderer Kommentar mit dazu.
   *[other] Sie werden hier wiedererkannt, deshalb gehören Ihre { $count } anderen Kommentare mit dazu.
}
receipt-export = Als Datei herunterladen
receipt-erase-advice = Löschen entfernt alles, auch von der Seite, und dieser Link gilt dann nicht mehr. Nur ältere Sicherungen behalten es, bis sie ersetzt werden. Das lässt sich nicht rückgängig machen.
receipt-erase-sure = Ich möchte alles löschen
receipt-erase-now = Alles löschen
receipt-erase-unsure = Wenn Sie es ernst meinen, setzen Sie bitte das Häkchen bei „Ich möchte alles löschen“: Es lässt sich nicht rückgängig machen.
receipt-keep = Diesen Link aufheben
receipt-keep-advice = Er ist der einzige Schlüssel zu Ihrem Kommentar. Setzen Sie ein Lesezeichen; niemand sonst hat ihn.
receipt-gone = Dieser Link öffnet nichts mehr
receipt-gone-advice = Was er öffnete, wurde auf eigenen Wunsch gelöscht: der Text, der Name, die Adresse, alle Eingaben.
receipt-gone-works = Lesen geht wie bisher, Belege anderer Kommentare öffnen sich weiterhin, und Sie können jederzeit wieder kommentieren.


## Prüfregeln: warum ein Kommentar zurückgehalten wurde
rule-everything = Hier wird jeder Kommentar zuerst gelesen
rule-first_comment = Erster Kommentar dieser Person
rule-not_trusted = Gilt hier zurzeit nicht als vertrauenswürdig: Etwas von dieser Person wurde abgewiesen
rule-byline_name = Der Name gleicht oder ähnelt einer Signatur des Teams
rule-mixed_scripts = Der Name mischt Alphabete in einem Wort, wie es nachgemachte Namen tun
rule-unverified_claim = Gibt an, dort zu arbeiten, worum es im Beitrag geht; nicht verifiziert
rule-disguised_organisation = Die Organisation enthält verborgene Zeichen oder gleicht dem Namen dieser Website
rule-we_beside_subject = Sagt „wir“ oder „unser“ neben einem Thema des Beitrags
rule-names_subject = Nennt ein Thema des Beitrags
rule-link = Enthält einen Link
rule-many_links = Enthält viele Links
rule-promotion = Liest sich wie Werbung
rule-tone = Worte über Personen statt zur Sache
rule-capitals = Überwiegend Großbuchstaben
rule-long = Langer Kommentar
rule-repeated_text = Derselbe Text kam vor Kurzem schon
rule-looks_like_spam = Sieht nach Spam aus
rule-perhaps_spam = Vielleicht Spam
rule-honeypot = Hat ein Feld ausgefüllt, das Menschen nicht sehen
rule-banned = Kommt von dort, wo die Moderation alles gesperrt hat
rule-imported = Am Herkunftsort noch nicht entschieden oder dort beiseitegelegt
rule-other = Eine Regel hat ihn zurückgehalten


## Die Moderation
desk-pages = Seiten der Moderation
desk-next = Nächste Seite
desk-views = Ansichten
desk-view-pending = Ausstehend
desk-view-answered = Beantwortet
desk-view-edited = Geändert
desk-view-reported = Gemeldet
desk-view-appealed = Einsprüche
desk-view-waiting = Wartet auf Antwort
desk-view-published = Veröffentlicht
desk-view-rejected = Abgelehnt
desk-view-spam = Spam
desk-view-hidden = Ausgeblendet
desk-view-trash = Papierkorb
desk-count-many = { $count }+
desk-more-wait = Es warten mehr, als hier stehen:
desk-group = { $waiting } ausstehend · { $published } veröffentlicht
desk-calm = Nichts wartet auf Sie
desk-calm-more = Alle Kommentare sind gelesen.
desk-calm-read = Blog lesen
desk-calm-write = Beitrag schreiben
desk-calm-view = Hier ist nichts
desk-calm-back = Zu den ausstehenden Kommentaren
desk-history = Protokoll der Entscheidungen
desk-find = Suchen
desk-find-label = In dieser Ansicht suchen
desk-find-hint = Wörter, ein Name, eine Adresse oder ihre Domain
desk-find-clear = Leeren
desk-filter = Filter
desk-filter-post = Beitrag (seine Adresse)
desk-filter-post-unknown = Diese Adresse hat kein Beitrag.
desk-filter-rule = Warum zurückgehalten
desk-filter-stands = Eigene Angabe
desk-filter-you-are = Wer schreibt, ist
desk-filter-about = Womit verbunden
desk-filter-from = Gesendet ab
desk-filter-to = Gesendet bis
desk-filter-day-wrong = Das sieht nicht nach einem Tag aus, wie 2026-03-01.
desk-filter-days-turned = Dieser Tag liegt vor dem ersten.
desk-filter-any = Beliebig
desk-filter-do = Filtern
desk-filters-active = Aktive Filter
desk-filter-remove = Ohne den Filter „{ $filter }“
desk-filtered-post = Beitrag: { $title }
desk-filtered-person = Von der Person, die als { $name } schrieb
desk-filtered-nobody = Von der Person hinter einem Kommentar, den es hier nicht gibt
desk-filtered-you-are = Ist: { $chip }
desk-filtered-about = Verbunden mit { $about }
desk-filtered-from = Ab { $day }
desk-filtered-to = Bis { $day }
desk-stands-works = Arbeitet dort
desk-stands-sells = Verkauft oder betreut es
desk-stands-uses = Nutzt oder kauft es
desk-stands-shares = Hält Anteile oder wird dafür bezahlt
desk-stands-used-to = Früher dort
desk-stands-none = Keine Verbindung
desk-stands-declined = Möchte nichts sagen
desk-stands-unstated = Keine Angabe
desk-only-post = Nur dieser Beitrag
desk-everything = Alles von { $name }
desk-found = { $count } gefunden
desk-found-many = { $count }+ gefunden
desk-found-cut = Das trifft auf sehr viele Kommentare zu: In dieser Ansicht sind die neuesten { $count } durchsucht. Mit einem weiteren Wort oder Filter finden sich ältere.
desk-found-looked = Das trifft auf sehr viele Kommentare zu: Durchsucht sind die neuesten { $count }; hier steht, was davon zu allem passt. Mit einem Tag oder einem anderen Wort finden sich ältere.
desk-found-nothing = Nichts gefunden
desk-found-nothing-advice = Unter „{ $view }“ gibt es nichts, worauf alles davon zutrifft. Die Zahlen oben zeigen, wo sich etwas findet; oder suchen Sie mit weniger Wörtern oder ohne Filter.
desk-status-pending = Ausstehend
desk-status-published = Veröffentlicht
desk-status-rejected = Nicht veröffentlicht
desk-status-spam = Spam
desk-status-hidden = Ausgeblendet
desk-status-trashed = Im Papierkorb
desk-in-reply = Antwort auf
desk-in-reply-to = Antwort auf { $name }
desk-opens-thread = Keinen Kommentar; beginnt einen Strang.
desk-text-of = Was { $name } schrieb
desk-why-held = Warum zurückgehalten
desk-no-reason = Keine Regel hat angeschlagen.
desk-held-until = Zurückgehalten für eine Antwort bis { $until }
desk-taken-back = Selbst zurückgezogen
desk-answered = Hat Ihre Frage beantwortet
desk-edited = Nachträglich selbst geändert
desk-edit = Möchte ihn ändern:
desk-answer = Antwort:
desk-answer-declined = Möchte nichts sagen.
desk-answer-nothing = Beantwortet; gezeigt werden soll nichts.
desk-answer-withdrawn = Hat die Angabe zurückgezogen; gezeigt wird nichts.
desk-said-to-team = { $label } (nur für das Team)
desk-answer-waits = (selbst getippt, erst nach Ihrer Freigabe öffentlich)
desk-pair = { $heading }: { $text }
desk-about = Zum Kommentar von { $name }
desk-here = { $name } in diesem Blog
desk-not-remembered = Unbekannt: neu hier oder möchte nicht wiedererkannt werden.
desk-first-here = Noch keine anderen Kommentare.
desk-trusted = Gilt als vertrauenswürdig.
desk-not-trusted = Noch { $missing } bis zur Vertrauenswürdigkeit.
desk-seen-here = { $published } veröffentlicht, { $rejected } abgelehnt, zuerst gesehen am { $since }.
desk-stands = Verbindungen von { $name }
desk-says = { $label }
desk-says-waiting = { $label } (noch nicht zu sehen)
desk-asked = Gefragt am { $at }, noch keine Antwort.
desk-asked-expired = Gefragt, nicht rechtzeitig beantwortet.
desk-asked-undeliverable = Die E-Mail mit der Frage war nicht zustellbar. Sie wartet auf dem Beleg.
desk-answered-in-thread = In der Diskussion beantwortet.
desk-answer-not-published = Die Antwort wartet selbst in der Moderation.
desk-answer-see = Antwort in der Moderation ansehen
desk-leave-it = Dabei belassen
desk-own-words = Kennzeichnung aus eigenen Worten
desk-own-words-label = Worte, die { $name } veröffentlicht hat
desk-own-words-hint = Wörtlich, höchstens { $max } Zeichen, gezeigt in Anführungszeichen. Die Person kann „So nicht“ sagen.
desk-own-words-show = Neben dem Namen zeigen
desk-own-words-wrong = So stehen diese Worte nicht im Veröffentlichten. Bitte kopieren Sie sie genau.
desk-clarify = Noch einmal nachfragen
desk-clarify-hint = Das sieht nur die gefragte Person, auf ihrem Beleg und per E-Mail. Bis dahin bleibt ihre Antwort, wie sie ist.
desk-clarify-send = Frage senden
desk-clarified-often = Zu dieser Antwort wurde oft genug nachgefragt. Bitte schließen Sie es ab.
desk-take-question-back = Frage zurückziehen
desk-question-moved = Mit der Frage ging es inzwischen weiter
desk-not-allowed-quote = Zur eigenen Verbindung gibt es schon eine Angabe, sie wurde zurückgezogen oder soll ungesagt bleiben: Niemand spricht für andere.
desk-done-clarified = Bei { $name } noch einmal nachgefragt.
desk-done-cancelled = Frage an { $name } zurückgezogen.
desk-nothing-said = Noch nichts gesagt.
desk-reach = So erreichen Sie { $name }
desk-reach-mail = per E-Mail erreichbar
desk-reach-receipt = nur beim Wiederkommen
desk-reach-team = aus dem Team
desk-reach-mail-confirmed = Per E-Mail, { $email }, bestätigt. Eine Frage kann auch auf dem Beleg warten.
desk-reach-mail-unconfirmed = Per E-Mail, { $email }, nicht bestätigt. Eine Frage kann auch auf dem Beleg warten.
desk-reach-receipt-long = Nur, wenn die Person zu ihrem Beleg zurückkommt. Besser ist eine Frage in der Diskussion.
desk-links = Links
desk-no-links = Keine.
desk-website = Eigene Website:
desk-link-to = Ein Link zu
desk-decided = Entschieden
desk-decided-by = Von { $name }, { $at }
desk-verified = Verifiziert?
desk-vouch = Für { $name } bürgen
desk-official = Bestätigen: spricht für { $name }
desk-is-official = Als offiziell bestätigt.
desk-revoke = Verifizierung zurücknehmen
desk-done-vouched = Die Redaktion bürgt für { $name }.
desk-done-official = Bestätigt, dass { $name } für die Organisation spricht.
desk-done-unverified = Verifizierung von { $name } zurückgenommen.
desk-alone = Nur dieser Kommentar
desk-decide = Über den Kommentar von { $name } entscheiden
desk-approve = Freigeben
desk-accept = Annehmen
desk-accept-approve = Annehmen und freigeben
desk-chips-only = Nur Auswahl
desk-without-label = Ohne Kennzeichnung
desk-seen = Gesehen
desk-accept-edit = Änderung annehmen
desk-decline-edit = Text so lassen
desk-reply = Antworten
desk-reply-to = Antwort an { $name }, Signatur { $byline }
desk-approve-reply = Freigeben und antworten
desk-send-reply = Antwort senden
desk-reply-too-long = Bitte höchstens 16 KiB Text für die Antwort.
desk-reply-too-deep = In der Antwort sind Zitate oder Listen zu tief verschachtelt.
desk-reply-begun = Ihre Antwort ist noch nicht gesendet, deshalb wurde nichts entschieden. Senden Sie sie mit der Schaltfläche darunter, oder leeren Sie das Feld und drücken Sie noch einmal.
desk-ask = Nachfragen
desk-ask-legend = { $name } nach Verbindungen fragen
desk-question-to = Frage an { $name }
desk-chips = Angebotene Antworten
desk-chips-all = alle
desk-chips-some = { $count } von { $all }
desk-chips-hint = „Keine“ und „Lieber nicht sagen“ stehen immer dabei.
desk-questions = Oder stattdessen fragen:
desk-question-preview = Zeigen, wie es sich liest
desk-question-reads = Als { $byline } in der Diskussion:
desk-question-reads-private = Auf dem Beleg, von { $byline }:
desk-asked-by-own-rule = Von einer Regel gefragt. { $rule }
desk-asked-by-rule = Von einer Regel gefragt: { $rule } – { $subject }
desk-place = Wo sie steht
desk-place-public = In der Diskussion, als Ihre Antwort
desk-place-private = Nur auf dem Beleg
desk-publish-ask = Freigeben und nachfragen
desk-ask-published = Nachfragen
desk-hold-ask = Erst nachfragen
desk-reject = Ablehnen
desk-reason = Grund
desk-reason-hint = { $name } liest den Grund auf dem Beleg und per E-Mail, falls es eine Adresse gibt.
desk-reason-own = Ein anderer Grund oder keiner
desk-reason-person = Über eine Person statt zur Sache
desk-reason-promotion = Werbung, ohne es zu sagen
desk-reason-off-topic = Am Thema vorbei
desk-reason-repeat = Schon gesagt
desk-reason-source = Behauptung ohne Quelle
desk-reason-none = Ohne Angabe von Gründen
desk-hide = Ausblenden
desk-edit-text = Bearbeiten
desk-edit-of = Was vom Text von { $name } bleibt
desk-edit-hint = Wörter herausnehmen und kürzen: An ihrer Stelle ist […] zu sehen. Jede andere Änderung geht als Vorschlag zurück und kann übernommen werden oder nicht.
desk-cut = Kürzen
desk-cut-approve = Kürzen und freigeben
desk-cut-ask = Kürzen und nachfragen
desk-cut-approve-ask = Kürzen, freigeben und nachfragen
desk-send-back = Mit diesem Text zurückgeben
desk-send-back-nothing = Zum Zurückgeben schreiben Sie bitte den Text, wie Sie ihn vorschlagen.
desk-send-back-long = Dieser Text ist für einen Kommentar zu lang oder zu tief verschachtelt.
desk-done-sent-back = An { $name } mit einem anderen Text zurückgegeben.
desk-sent-back = Zurückgegeben am { $at }, vorgeschlagener Text:
desk-proposal-used = { $name } hat den Vorschlag übernommen, { $at }.
desk-proposal-kept = { $name } hat den eigenen Text behalten, { $at }.
history-comment-sent-back = Mit anderem Text zurückgegeben
history-comment-proposal-used = Vorschlag übernommen
history-comment-proposal-kept = Vorschlag nicht übernommen
host-sent-back = Zurückgegeben.
proposal-title = { $name } schlägt einen anderen Text vor
proposal-lead = Gesendet am { $date }. Nur Sie können ihn übernehmen.
proposal-yours = Ihr Text
proposal-theirs = Der vorgeschlagene Text
proposal-difference = Was sich unterscheidet
proposal-advice = Wenn Sie Ihren behalten, sieht das die Moderation und entscheidet über Ihren Kommentar, wie er ist. Unten können Sie auch einen eigenen neuen Text schreiben, solange das möglich ist.
proposal-use = Vorschlag übernehmen
proposal-keep = Meinen behalten
proposal-gone = Dieser Vorschlag ist nicht mehr offen: Er wurde beantwortet oder zurückgezogen. Es wurde nichts geändert.
difference = Was sich unterscheidet
difference-gone = herausgenommen:
difference-new = eingefügt:
api-edit-both = Ein Kommentar wird entweder gekürzt oder mit einem anderen Text zurückgegeben.
mail-sent-back = { $name } schlägt dafür einen anderen Text vor. Auf Ihrem Beleg können Sie diesen Text übernehmen oder Ihren behalten; bis dahin ändert sich nichts.
mail-subject-sent-back = Vorschlag für einen anderen Text zu Ihrem Kommentar bei „{ $post }“
mail-about-text = Es geht um Ihren Kommentar zu „{ $post }“.
desk-cut-reply = Antwort als { $byline }, wenn Sie möchten
desk-cut-nothing = Noch ist nichts herausgenommen.
desk-cut-adds = Wörter lassen sich nur herausnehmen, nicht ändern, ergänzen oder verschieben. Für einen anderen Text geben Sie den Kommentar mit einem Vorschlag zurück.
desk-done-cut = Kommentar von { $name } gekürzt.
desk-restore = Zurückholen
desk-spam = Spam
desk-block = Sperren
desk-block-legend = Sperren, woher { $name } schreibt
desk-block-button = Spam und sperren
desk-block-nothing = Bitte wählen Sie, was gesperrt werden soll.
desk-block-together = Sperren, woher sie schreiben
desk-block-unknown = Bitte wählen Sie, was gesperrt werden soll, und davon etwas, das von diesen Kommentaren bekannt ist.
block-what = Keine Kommentare mehr von
block-person = { $name }, wie hier wiedererkannt
block-network = diesem Netz
block-people = allen, die hier wiedererkannt werden
block-addresses = ihren E-Mail-Adressen
block-networks = den Netzen, aus denen sie kamen
block-domain = { $domain }, in Adressen und Links
block-how-long = Dauer
block-days = { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}
block-for-good = unbegrenzt
block-silently = Stillschweigend: Was kommt, landet im Spam
bans-title = Gesperrt
bans-lead = Von hier werden keine Kommentare angenommen. Wer einen Hinweis bekommt, sieht ihn beim Senden und behält den eigenen Text; wer keinen bekommt, erhält wie alle einen Beleg, und der Kommentar landet im Spam. Das Team wird nie gesperrt.
bans-none = Nichts ist gesperrt.
bans-what = Was
bans-until = Bis
bans-by = Von
bans-by-at = { $name }, { $at }
bans-because = wegen dieses Kommentars
bans-person = Eine Person, die hier wiedererkannt wird
bans-address = Eine E-Mail-Adresse
bans-network = Das Netz, aus dem er kam
bans-silent = ohne Hinweis
bans-lift = Aufheben
bans-add = Domain sperren
bans-domain = Domain
bans-domain-hint = Mit allem darunter, in E-Mail-Adressen, Websites und Links: shop.example.
bans-domain-wrong = Bitte geben Sie eine Domain an, z. B. shop.example.
bans-block = Sperren
bans-done-made = Gesperrt: { $what }.
bans-done-lifted = Nicht mehr gesperrt: { $what }.
bans-gone = Die Sperre gilt schon wieder, ihre Zeit ist vorbei, oder sie ist vergessen: Was aufgehoben wurde, bleibt einen Tag lang erhalten.
comment-banned = Von hier werden keine Kommentare angenommen. Es wurde nichts gespeichert; Ihr Text steht noch unten.
comment-banned-until = Bis { $until } werden von hier keine Kommentare angenommen. Es wurde nichts gespeichert; Ihr Text steht noch unten.
api-banned = Von dort werden keine Kommentare angenommen.
desk-trash = Papierkorb
desk-undo = Rückgängig
desk-arrived = { $count ->
    [one] Ein neuer Kommentar
   *[other] { $count } neue Kommentare
}
desk-show = Zeigen
desk-unreached = Das konnte nicht gesendet werden; es wurde nichts geändert. Bitte noch einmal versuchen.
desk-show-later = Sie erscheinen hier, wenn Sie fertig geschrieben haben.
desk-moved-by = { $name } hat entschieden: { $state }
desk-on-it = { $count ->
    [one] { $name } ist dran
   *[other] { $name } sind dran
}
desk-take = Den anderen sagen, dass ich dran bin
desk-decision-unknown = Das ist keine der Schaltflächen. Bitte wählen Sie noch einmal.
desk-done-approve = Kommentar von { $name } freigegeben{ $also ->
    [both] , Antwort und Frage gesendet
    [reply] {" "}und Antwort gesendet
    [question] {" "}und nachgefragt
   *[nothing] {""}
}.
desk-done-keep = { $also ->
    [both] Antwort und Frage an { $name } gesendet
    [reply] Antwort an { $name } gesendet
    [question] Bei { $name } nachgefragt
   *[nothing] Kommentar von { $name } erledigt
}.
desk-done-hold = Kommentar von { $name } zurückgehalten und nachgefragt.
desk-done-reject = Kommentar von { $name } abgelehnt.
desk-done-spam = Kommentar von { $name } als Spam markiert.
desk-done-block = Kommentar von { $name } als Spam markiert und die Herkunft gesperrt.
desk-done-hide = Kommentar von { $name } ausgeblendet.
desk-done-trash = Kommentar von { $name } in den Papierkorb gelegt.
desk-done-restore = Kommentar von { $name } zurückgeholt: { $state }.
desk-done-edit-accepted = Änderung von { $name } angenommen.
desk-done-edit-declined = Text von { $name } so gelassen.
desk-done-undo = Rückgängig gemacht. { $name }: { $state }.
desk-still-blocked = Manches davon bleibt gesperrt: Von dort kamen auch andere Kommentare, die zugleich gesperrt wurden.
desk-already-by = Schon entschieden von { $name }: { $state }, { $at }
desk-already-changed = Dieser Kommentar hat sich geändert, seit Sie ihn geöffnet haben: { $state }
mailed-title = Ein Kommentar wartet auf Sie
mailed-title-over = Der Kommentar aus Ihrer E-Mail
mailed-desk = In der Moderation öffnen
mailed-late = Der Link in der E-Mail galt 7 Tage. In der Moderation können Sie weiter über den Kommentar entscheiden.
mailed-changed = Der Kommentar hat sich seit der E-Mail geändert; so lautet er jetzt. Bitte entscheiden Sie in der Moderation.
mailed-typed = Ihre Eingaben
desk-already-advice = Ihre Entscheidung wurde nicht ausgeführt und nichts gesendet. Ihr Text steht noch in seinem Feld, und die Schaltflächen zeigen, was jetzt möglich ist.
desk-not-done = Es ist nichts geschehen
desk-form-advice = Bitte sehen Sie sich den Hinweis unten an und drücken Sie die Schaltfläche noch einmal. Ihre Eingaben sind noch da.
desk-not-allowed-decision = Der Status des Kommentars lässt das nicht zu. Die Schaltflächen zeigen, was jetzt möglich ist.
desk-not-allowed-unpublished = Für eine Antwort oder Frage in der Diskussion muss der Kommentar veröffentlicht sein. Geben Sie ihn frei oder fragen Sie privat; Ihr Text steht noch in seinem Feld.
desk-not-allowed-byline = Ihnen fehlt eine Signatur für Antworten und Fragen.
desk-not-allowed-reader = Antworten und nachfragen lässt sich nur bei Kommentaren von Lesenden.
desk-not-allowed-asked = Zu diesem Kommentar ist noch eine Frage offen. Eine genügt.
desk-not-allowed-often = Diese Person wurde in 30 Tagen dreimal gefragt. Bitte lassen Sie es ruhen.
desk-not-allowed-now = In der letzten Stunde wurden viele Fragen gestellt. Bitte stellen Sie diese etwas später; Ihr Text steht noch in seinem Feld.
desk-cannot-undo = Das lässt sich nicht mehr rückgängig machen
desk-cannot-undo-advice = Mit dem Kommentar ist seither etwas anderes geschehen. Unten steht er, wie er jetzt ist.
desk-already-undone = Das wurde schon rückgängig gemacht
desk-already-undone-advice = Es wurde nichts geändert.
desk-reported = Kennzeichnung gemeldet
desk-reported-comment = gemeldet
desk-reports-comment = { $count ->
    [one] 1 Meldung dazu:
   *[other] { $count } Meldungen dazu:
}
desk-reports-hid-it = So viele haben ihn gemeldet, dass er bis zu einer Entscheidung nicht zu sehen ist.
desk-reports-seen = Gesehen, er bleibt
desk-leave-hidden = Ausgeblendet lassen
desk-reports-gone = Das meldet niemand mehr, oder jemand war schneller
desk-replies-closed = Antworten geschlossen
desk-done-pinned = Kommentar von { $name } angeheftet: Er steht jetzt ganz oben in der Diskussion.
desk-done-unpinned = Kommentar von { $name } nicht mehr angeheftet.
desk-done-thread-closed = Strang unter dem Kommentar von { $name } geschlossen.
desk-done-thread-opened = Strang unter dem Kommentar von { $name } wieder geöffnet.
desk-done-comments-closed = Die Kommentare zu „{ $post }“ sind geschlossen.
desk-done-comments-opened = Die Kommentare zu „{ $post }“ sind offen.
desk-done-comments-aged = Die Kommentare zu „{ $post }“ schließen wieder mit dem Alter des Beitrags.
desk-done-slow = Langsamer Modus für „{ $post }“: { $slow }.
desk-thread-moved = Es wurde nichts geändert
desk-thread-moved-advice = Es ist schon so, oder der Kommentar ist nicht mehr veröffentlicht. So steht er jetzt da.
desk-done-reports-settled = Gesehen: Der Kommentar von { $name } bleibt.
desk-reports = { $count ->
    [one] 1 Meldung zu dieser Kennzeichnung
   *[other] { $count } Meldungen zu dieser Kennzeichnung
}
desk-label-fine = Kennzeichnung passt
desk-redact-label = Kennzeichnung entfernen
desk-redact-reason = Warum? { $name } liest das auf dem Beleg
desk-redact-missing = Bitte sagen Sie, warum die Kennzeichnung entfernt wird: Die Person liest es.
desk-label-gone = Über diese Kennzeichnung ist nichts mehr zu entscheiden
desk-label-gone-advice = Jemand hat darüber entschieden, oder sie ist weg, oder der Kommentar hat sich geändert. Es wurde nichts geändert.
desk-done-label-kept = Die Kennzeichnung von { $name } bleibt.
desk-done-label-redacted = Die Kennzeichnung von { $name } ist entfernt.
history-comment-hidden-by-reports = Ausgeblendet nach vielen Meldungen
history-comment-reports-settled = Meldungen gesehen, er bleibt
history-comment-label-kept = Gemeldete Kennzeichnung behalten
history-comment-label-redacted = Kennzeichnung entfernt
desk-edit-gone = Diese Änderung wartet nicht mehr
desk-edit-gone-advice = Jemand hat darüber entschieden, oder sie wurde zurückgezogen. Es wurde nichts geändert.
desk-appeal = Einspruch
desk-appeal-asked = { $name } bittet um erneute Prüfung, { $at }.
desk-appeal-reason = Der genannte Grund: „{ $reason }“.
desk-appeal-own = Die Entscheidung war Ihre; besser, jemand anderes prüft sie.
desk-appeal-keep = Es bleibt dabei
desk-appeal-gone = Um erneute Prüfung bittet hier niemand mehr, oder jemand war schneller
desk-done-appeal-kept = Bei { $name } bleibt es bei der Entscheidung.
desk-key-stands = es bleibt dabei
history-comment-appealed = Erneute Prüfung erbeten
history-comment-appeal-kept = Nach erneuter Prüfung bleibt es dabei
appeal-title = Erneute Prüfung
appeal-ask = Um erneute Prüfung bitten
appeal-advice = Darum bitten können Sie einmal. Jemand aus dem Team liest es, möglichst nicht dieselbe Person wie zuvor, und die Antwort steht dann auf dieser Seite.
appeal-words = Warum sollten wir es noch einmal prüfen?
appeal-hint = Höchstens { $max } Zeichen. Das liest nur das Team.
appeal-send = Einspruch senden
appeal-missing = Bitte sagen Sie in ein paar Worten, warum wir es noch einmal prüfen sollten.
appeal-gone = Zu prüfen gibt es hier nichts mehr: Es wurde neu entschieden, oder Sie haben schon einmal darum gebeten.
appeal-waits = Sie haben am { $date } um erneute Prüfung gebeten. Jemand aus dem Team liest es; die Antwort steht dann hier.
appeal-kept = Sie haben um erneute Prüfung gebeten. Jemand aus dem Team hat es sich am { $date } noch einmal angesehen: Es bleibt bei der Entscheidung.
appeal-granted = Sie haben um erneute Prüfung gebeten. Jemand aus dem Team hat es sich am { $date } noch einmal angesehen: Ihr Kommentar ist jetzt veröffentlicht.
mail-appeal-one = Bitte um erneute Prüfung bei „{ $post }“ ({ $blog })
mail-appeal-entry = { $name }, zu „{ $post }“ (bittet um erneute Prüfung):
mail-appeal-words = Einspruch: „{ $words }“
mail-appeal-kept = Sie haben um erneute Prüfung gebeten. Jemand aus dem Team hat es sich noch einmal angesehen: Es bleibt bei der Entscheidung.
desk-conflict = Was sich unterscheidet
desk-conflict-seen = Der Text hat sich geändert. Von dem, was Sie gelesen haben, zu dem, was jetzt da steht:
desk-conflict-typed = Der Text hat sich geändert. Von Ihrer Fassung zu dem, was jetzt da steht:
desk-seems = Genau hinsehen
desk-seems-text = Ein Link lautet { $shown } und führt zu { $host }.
desk-seems-text-mark = Link nennt einen anderen Host
desk-seems-letters = Ein Link führt zu { $read }, registriert als { $host }.
desk-seems-mixed = Ein Link führt zu { $read }, registriert als { $host }: Seine Buchstaben stammen aus mehreren Alphabeten.
desk-seems-letters-mark = Host in anderer Schrift
desk-seems-host = Ein Link führt zu { $host }; das sieht aus wie { $known } und ist ein anderer Host.
desk-seems-host-mark = Täuschend ähnlicher Host
desk-seems-name = Der Name sieht aus wie { $other } (in dieser Diskussion veröffentlicht), ist aber mit anderen Buchstaben geschrieben.
desk-seems-name-mark = Täuschend ähnlicher Name
desk-network = Gleiches Netz
desk-network-more = Aus demselben Netz in den letzten 90 Tagen ({ $count }):
desk-network-one = { $name } ({ $count ->
    [one] { $state }
   *[other] { $count } { $state }
 })
desk-network-find = Hier finden
desk-filtered-network = Aus dem Netz von { $name }
desk-filtered-no-network = Aus dem Netz eines Kommentars, den es hier nicht gibt
desk-note = Notiz
desk-notes = Notizen des Teams
desk-note-label = Notiz zum Kommentar von { $name }
desk-note-hint = Nur das Team sieht sie. Sie verschwindet, wenn der Kommentar gelöscht wird.
desk-note-person = Zu { $name }: bei allen Kommentaren der Person zeigen
desk-note-save = Notiz speichern
desk-note-missing = Bitte schreiben Sie, was notiert werden soll.
desk-note-by = { $name }, { $at }
desk-note-of-person = zu { $name }, bei allen Kommentaren
desk-note-delete = Ihre Notiz vom { $at } löschen
desk-note-gone = Diese Notiz gibt es nicht mehr
desk-done-noted = Notiz zum Kommentar von { $name } gespeichert.
desk-done-note-deleted = Ihre Notiz zum Kommentar von { $name } ist gelöscht.
desk-key-note = Notiz für das Team
desk-key-open = auf der Seite öffnen
history-comment-noted = Notiz geschrieben
history-comment-note-deleted = Notiz gelöscht
desk-key-move = vor und zurück
desk-key-approve = freigeben
desk-key-reply = antworten
desk-key-edit = bearbeiten
desk-key-publish-ask = freigeben und nachfragen
desk-key-hold-ask = erst nachfragen
desk-key-own-words = Kennzeichnung aus eigenen Worten
desk-key-reject = ablehnen
desk-key-spam = Spam
desk-key-block = Spam und sperren
desk-key-trash = Papierkorb
desk-key-undo = rückgängig
desk-key-control = Ctrl+
desk-key-add-question = Antwort um eine Frage ergänzen
desk-key-find = suchen
desk-key-help = diese Tasten
desk-keys = Tasten
desk-keys-off = Einzelne Tasten ausschalten
desk-keys-on = Einzelne Tasten einschalten
desk-key-choose = auswählen
desk-key-space = Leertaste
desk-key-like = alle gleichartigen auswählen
desk-key-chosen = auf die Auswahl anwenden
desk-key-hide-chosen = Auswahl ausblenden
desk-key-restore-chosen = Auswahl zurückholen
desk-key-reject-chosen = Auswahl mit diesem Grund ablehnen
desk-key-block-chosen = Auswahl als Spam markieren und sperren
desk-key-shown = alles freigeben, was ganz zu sehen ist
desk-key-saved-reply = Textbaustein
desk-reply-put = Der Textbaustein steht im Feld. Die Rücktaste setzt stattdessen die Ziffer ein.
desk-key-digit = mit diesem Grund
desk-key-number = zum Kommentar mit dieser Ziffer
desk-key-shift = Shift+
desk-cannot = Das geht bei diesem Kommentar gerade nicht.
desk-no-digit = Zu dieser Ziffer gibt es keinen Grund.
desk-no-number = Auf dem Bildschirm hat kein Kommentar diese Ziffer.
desk-unseen = Dieser Kommentar war nicht im Bild. Zum Entscheiden noch einmal drücken.
desk-no-undo = Es gibt nichts rückgängig zu machen.
desk-nothing-chosen = Nichts ist ausgewählt. Die Leertaste wählt den aktuellen Kommentar aus, * alle gleichartigen.
desk-nothing-shown = Hier ist kein Kommentar kurz und neu genug, um mit anderen zusammen freigegeben zu werden.
desk-alike-title = Gleichartig
desk-alike = { $count } gleichartige
desk-alike-host = gleicher Link-Host { $host }
desk-alike-text = der gleiche Text
desk-alike-network = gleiche Regeln, gleiches Netz
desk-alike-networks = { $count ->
    [one] ein Netz
   *[other] { $count } Netze
}
desk-alike-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
}
desk-alike-posts = { $count } Beiträge
desk-alike-all = Alle { $count } zeigen
desk-alike-decide = Über { $count } gleichartige Kommentare entscheiden
desk-alike-spam = Alle als Spam
desk-alike-trash = Alle in den Papierkorb
desk-alike-approve = Alle freigeben
replies-title = Textbausteine
replies-lead = Was Sie oft antworten, höchstens { $max }; diese Liste sehen nur Sie. {"{name}"} wird zum Namen der kommentierenden Person, {"{post}"} zum Titel des Beitrags.
replies-one = Textbaustein { $number }
replies-new = Weiterer Textbaustein
replies-name = Name auf der Schaltfläche
replies-text = Text
replies-text-missing = Bitte schreiben Sie den Text dieses Bausteins.
replies-title-too-long = Bitte höchstens { $max } Zeichen für den Namen.
replies-too-many = Bitte höchstens { $max } Textbausteine.
replies-edit = Textbausteine bearbeiten
replies-desk = Zur Moderation
desk-together = Mehrere Kommentare zusammen
desk-choose = Kommentar von { $name } auswählen
desk-chosen = Ausgewählt:
desk-chosen-count = { $count } ausgewählt:
desk-approve-shown = { $count ->
    [one] Den einen freigeben, der ganz zu sehen ist
   *[other] Alle { $count } freigeben, die ganz zu sehen sind
}
desk-reject-together = Mit Grund ablehnen
desk-none-chosen = Es war kein Kommentar ausgewählt. Bitte haken Sie die gemeinten an.
desk-too-many-chosen = Bitte wählen Sie höchstens { $max } Kommentare auf einmal.
desk-none-left = Bei allen war jemand schneller
desk-none-left-advice = Es wurde nichts geändert. Das ist daraus geworden:
desk-left = { $count ->
    [one] Ein Kommentar blieb, wie er ist, weil jemand schneller war oder sein Status es nicht zulässt:
   *[other] { $count } Kommentare blieben, wie sie sind, weil jemand schneller war oder ihr Status es nicht zulässt:
}
desk-done-all-approve = { $count ->
    [one] Einen Kommentar freigegeben.
   *[other] { $count } Kommentare freigegeben.
}
desk-done-all-keep = { $count ->
    [one] Einen Kommentar erledigt.
   *[other] { $count } Kommentare erledigt.
}
desk-done-all-reject = { $count ->
    [one] Einen Kommentar abgelehnt.
   *[other] { $count } Kommentare abgelehnt.
}
desk-done-all-spam = { $count ->
    [one] Einen Kommentar als Spam markiert.
   *[other] { $count } Kommentare als Spam markiert.
}
desk-done-all-block = { $count ->
    [one] Einen Kommentar als Spam markiert und gesperrt, woher er kam.
   *[other] { $count } Kommentare als Spam markiert und gesperrt, woher sie kamen.
}
desk-done-all-hide = { $count ->
    [one] Einen Kommentar ausgeblendet.
   *[other] { $count } Kommentare ausgeblendet.
}
desk-done-all-trash = { $count ->
    [one] Einen Kommentar in den Papierkorb gelegt.
   *[other] { $count } Kommentare in den Papierkorb gelegt.
}
desk-done-all-restore = { $count ->
    [one] Einen Kommentar zurückgeholt.
   *[other] { $count } Kommentare zurückgeholt.
}
desk-done-all-undo = { $count ->
    [one] Rückgängig gemacht: ein Kommentar.
   *[other] Rückgängig gemacht: { $count } Kommentare.
}
history-title = Protokoll
history-lead = Wer was getan hat, Neuestes zuerst. Hier stehen nur Kennungen und Codes, nie der Text von jemandem.
history-undo-hint = Was rückgängig gemacht wird, steht wieder wie zuvor; wer davon per E-Mail an eine bestätigte Adresse erfahren hatte, erfährt auch das.
history-empty = Noch ist nichts geschehen.
history-nothing-like-this = So etwas ist nicht vorgekommen.
history-choose = Was gezeigt wird
history-anybody = Alle
history-anything = Alles
history-from = Von
history-to = Bis
history-show = Zeigen
history-show-all = Alles zeigen
history-day-wrong = Bitte geben Sie einen Tag an, z. B. 2026-03-03.
history-about-comment = Nur, was mit dem Kommentar von { $name } geschah.
history-about-post = Nur, was mit „{ $post }“ geschah.
history-only = nur das
history-files = Was hier zu sehen ist und alles Ältere, als Datei:
history-part-comments = Kommentare
history-part-affiliation = Fragen und Kennzeichnungen
history-part-posts = Beiträge
history-part-site = Die Website
history-pages = Seiten des Protokolls
history-older = Älteres
history-what = Was
history-who = Wer
history-where = Wo
history-when = Wann
history-undone = rückgängig gemacht
history-comment = Kommentar von { $name }
history-actor-moderator = Das Team
history-actor-commenter = Kommentierende Person
history-actor-rule = Eine Regel
history-actor-job = Das Programm
history-actor-import = Ein Import
history-comment-submitted = Gesendet
history-comment-edited = Nachträglich selbst geändert
history-comment-edit-waits = Eigene Änderung wartet
history-comment-withdrawn = Zurückgezogen
history-comment-approve = Freigegeben
history-comment-keep = So gelassen
history-comment-reject = Nicht veröffentlicht
history-comment-spam = Als Spam markiert
history-comment-hide = Ausgeblendet
history-comment-trash = In den Papierkorb gelegt
history-comment-restore = Zurückgeholt
history-comment-undo = Entscheidung rückgängig gemacht
history-comment-reply-undone = Antwort rückgängig gemacht
history-comment-answer-gone = Nicht zu sehen: Die eigene Antwort wurde zurückgezogen
history-comment-claim-proved = Veröffentlicht: Die Angabe, die ihn aufhielt, ist verifiziert
history-comment-reply-closed = Frage mit ihrem Kommentar von der Seite genommen
history-comment-reply-reopened = Frage mit ihrem Kommentar zurückgeholt
history-comment-edit-accepted = Änderung angenommen
history-comment-edit-declined = Änderung abgelehnt
history-comments-decided = Über mehrere Kommentare entschieden
history-comments-undo = Entscheidung über mehrere Kommentare rückgängig gemacht
history-affiliation-clarified = Zu einer Antwort noch einmal nachgefragt
history-affiliation-asked = Nach Verbindungen gefragt
history-affiliation-answered = Geantwortet
history-affiliation-declined = Möchte nichts sagen
history-affiliation-expired = Frage abgelaufen
history-affiliation-answered-in-thread = In der Diskussion geantwortet
history-affiliation-undeliverable = Frage war nicht zustellbar
history-affiliation-cancelled = Frage zurückgezogen
history-affiliation-verified = Angabe verifiziert
history-affiliation-vouched = Für eine Angabe gebürgt
history-affiliation-official = Als offiziell bestätigt
history-affiliation-unverified = Verifizierung zurückgenommen
history-affiliation-withdrawn = Angabe zurückgezogen
history-post-created = Beitrag angelegt
history-post-edited = Beitrag bearbeitet
history-post-published = Beitrag veröffentlicht
history-post-scheduled = Beitrag geplant
history-post-submitted = Beitrag eingereicht
history-post-unlisted = Beitrag nicht gelistet veröffentlicht
history-post-unpublished = Beitrag wieder Entwurf
history-post-trashed = Beitrag in den Papierkorb gelegt
history-post-restored = Beitrag zurückgeholt
history-post-sent-back = Beitrag zurückgegeben
history-post-review-link-made = Link zum Gegenlesen erstellt
history-post-review-link-ended = Link zum Gegenlesen zurückgezogen
history-post-purged = Beitrag endgültig gelöscht
history-post-comments-closed = Kommentare zu einem Beitrag geschlossen
history-post-comments-reopened = Kommentare zu einem Beitrag wieder geöffnet
history-post-slow-mode = Langsamer Modus geändert
history-comment-pinned = Angeheftet
history-comment-unpinned = Nicht mehr angeheftet
history-comment-thread-closed = Strang geschlossen
history-comment-thread-opened = Strang wieder geöffnet
history-spam-forgotten = Alles über Spam Gelernte vergessen
history-ban-made = Gesperrt
history-ban-lifted = Sperre aufgehoben
history-complaint-made = Adresse nach Beschwerde geschlossen
history-complaint-lifted = Nach Beschwerde geschlossene Adresse wieder geöffnet
history-rule = Die Regel
history-rule-made = Regel angelegt
history-rule-changed = Regel geändert
history-rule-removed = Regel entfernt
history-rule-restored = Regel zurückgeholt
history-rule-undone = Regeländerung rückgängig gemacht
history-rule-trust = Geändert, wer als vertrauenswürdig gilt
history-settings-changed = Einstellungen geändert
history-redirect-added = Weiterleitung angelegt
history-redirect-removed = Weiterleitung entfernt
history-media-added = Datei hinzugefügt
history-media-described = Datei beschrieben
history-media-trashed = Datei in den Papierkorb gelegt
history-media-restored = Datei aus dem Papierkorb geholt
history-subject-site = Website eines Themas geändert
history-term-renamed = Schlagwort, Zielgruppe oder Thema umbenannt
history-term-merged = Schlagwort, Zielgruppe oder Thema mit einem anderen zusammengelegt
history-series-changed = Serie umbenannt oder beschrieben
history-series-ordered = Serie geordnet
history-series-removed = Serie entfernt
history-site-set-up = Blog eingerichtet
history-person-password-reset = Passwort zurückgesetzt
history-person-invited = Jemanden eingeladen
history-person-withdrawn = Einladung zurückgezogen
history-person-joined = Einladung angenommen
history-person-role = Rolle geändert
history-person-stopped = Konto stillgelegt
history-person-taken-back = Konto reaktiviert
history-person-bylines = Erlaubte Signaturen geändert
history-person-renamed = Konto umbenannt
history-person-email = Adresse eines Kontos geändert
history-person-sessions = Sitzungen beendet
history-person-factor-on = Zweiter Schritt eingeschaltet
history-person-factor-off = Zweiter Schritt ausgeschaltet
history-person-codes = Wiederherstellungscodes erneuert
history-person-code-used = Wiederherstellungscode benutzt
history-byline-added = Gemeinsamer Name hinzugefügt
history-byline-changed = Signatur geändert
history-byline-signers = Wer mit einem gemeinsamen Namen zeichnen darf, geändert
history-token-made = Token erstellt
history-token-revoked = Token widerrufen


## Verbindungen
affiliation-says = gibt an: { $parts }
affiliation-label-long = eine Verbindung
affiliation-quoted = „{ $words }“
affiliation-wrote = Schrieb
affiliation-official = Offiziell: { $name }
affiliation-official-verified = Offiziell: { $name } · { $mark }
affiliation-verified = { $name }, { $how }
affiliation-verified-mailbox = verifiziertes Postfach bei { $domain }
affiliation-verified-domain = verifiziert über { $domain }
affiliation-both = { $one } und { $other }
affiliation-says-verified = gibt an: { $parts } · { $mark }
affiliation-verified-mark = Postfach verifiziert: { $domain }
affiliation-verified-mark-domain = Website verifiziert: { $domain }
affiliation-verified-short = verifiziert: { $domain }
affiliation-verified-bare = Postfach verifiziert
affiliation-verified-bare-domain = Website verifiziert
affiliation-verified-heading = Verifiziert
affiliation-vouched = von der Redaktion bestätigt
affiliation-proof-mailbox = hatte am { $date } Zugang zu einem Postfach bei { $domain }; kein Nachweis, für die Organisation sprechen zu dürfen
affiliation-proof-domain = konnte am { $date } auf { $domain } eine Zeile hinterlegen; kein Nachweis, für die Organisation sprechen zu dürfen
affiliation-proof-vouched = der Redaktion bekannt, laut ihrer Auskunft vom { $date }
affiliation-more-also = Außerdem
affiliation-organisation = Organisation
affiliation-role = Funktion
affiliation-on-behalf-of = Im Auftrag von
affiliation-note = Anmerkung
affiliation-is-it-manager = IT-Leitung
affiliation-is-engineer = technische Fachkraft
affiliation-is-reseller = Systemhaus
affiliation-is-consultant = Beratung
affiliation-is-small-business = in kleinem Unternehmen
affiliation-is-large-business = in großem Unternehmen
affiliation-is-public-body = im öffentlichen Dienst
affiliation-is-press = Presse oder Marktanalyse
affiliation-is-academic = Wissenschaft
affiliation-says-works-there = arbeitet bei { $about }
affiliation-says-sells = verkauft { $about }
affiliation-says-uses = nutzt { $about }
affiliation-says-holds-shares = finanzielles Interesse an { $about }
affiliation-says-used-to = früher bei { $about }
affiliation-says-used-to-until = bis { $year } bei { $about }
affiliation-says-none = keine Verbindung
affiliation-default-question = { $name }, vielen Dank. Damit sich Ihre Worte einordnen lassen: In welcher Rolle schreiben Sie hier? Nutzen, verkaufen oder entwickeln Sie etwas davon?
affiliation-question-no-subject = es
affiliation-question-link = Eine Frage enthält keine Links oder Adressen: Sie ist öffentlicher Text.
affiliation-unequal = Zu jeder Verbindung gehört, womit sie besteht. Bitte wählen Sie beides noch einmal.
affiliation-too-many = Bitte nennen Sie höchstens { $max } Verbindungen.
affiliation-excludes = „Keine“ und „Lieber nicht sagen“ stehen für sich: Bitte wählen Sie eines davon oder Verbindungen, nicht beides.
affiliation-about-missing = Bitte sagen Sie, womit die Verbindung besteht.
affiliation-year-wrong = Bitte geben Sie ein Jahr an, z. B. 2019, nicht vor 1950.
affiliation-choice-wrong = Bitte wählen Sie eine der Antworten.
affiliation-text-refused = Bitte ohne Links, Adressen, @ und lange Zahlen: nur Worte, nichts, worüber man erreichbar wäre.
affiliation-again = Noch einmal angeben, wer spricht:
affiliation-again-hint = Das haben Sie am { $date } angegeben. Mit dem Senden gilt es auch hier; nehmen Sie das Häkchen weg, um es wegzulassen, oder geben Sie oben etwas anderes an.
affiliation-any = Haben Sie eine Verbindung zu dem, worüber Sie schreiben?
affiliation-any-hint = Ihre Auswahl steht neben Ihrem Namen und hilft allen, Ihre Worte einzuordnen, etwa so:
affiliation-example-name = Ihr Name
affiliation-leave-out = Bitte nichts zu Gesundheit, Gewerkschaft, Politik und Religion.
affiliation-you-are = Sie sind
affiliation-chip-it-manager = IT-Leitung
affiliation-chip-engineer = Technische Fachkraft
affiliation-chip-reseller = Systemhaus oder Handel
affiliation-chip-consultant = Beratung oder Agentur
affiliation-chip-small-business = Kleines Unternehmen
affiliation-chip-large-business = Großes Unternehmen
affiliation-chip-public-body = Öffentlicher Dienst
affiliation-chip-press = Presse oder Marktanalyse
affiliation-chip-academic = Wissenschaft
affiliation-chip-other = Etwas anderes
affiliation-other = Falls etwas anderes: was Sie sind
affiliation-other-excess = Für eigene Worte wählen Sie bitte „Etwas anderes“, oder lassen Sie sie weg.
affiliation-connection = Ihre Verbindung
affiliation-kind-nothing = Nichts weiter
affiliation-kind-works-there = Ich arbeite dort
affiliation-kind-sells = Ich verkaufe oder betreue es
affiliation-kind-uses = Ich nutze oder kaufe es
affiliation-kind-holds-shares = Ich halte Anteile oder werde dafür bezahlt
affiliation-kind-used-to = Ich war früher dort
affiliation-kind-none = Keine
affiliation-kind-none-short = Keine Verbindung
affiliation-kind-declined = Lieber nicht sagen
affiliation-about = Womit
affiliation-about-typed = Mit welcher Organisation oder welchem Produkt?
affiliation-year = Bis zu welchem Jahr, falls Sie früher dort waren
affiliation-organisation-and-role = Organisation, Funktion und mehr
affiliation-own-words = in eigenen Worten
affiliation-capacity = Sie sprechen
affiliation-capacity-personal = Für sich selbst
affiliation-capacity-official = Für die Organisation
affiliation-capacity-hint = Öffentlich ist das nicht zu sehen; das Team sieht es und liest es zuerst.
affiliation-visibility = Wer es sieht
affiliation-visibility-public = Alle
affiliation-visibility-chips-only = Ihre Auswahl alle, Getipptes nur das Team
affiliation-visibility-moderators-only = Nur das Team
affiliation-typed-hint = Keine Links oder Adressen. Was Sie hier eintippen, liest zuerst ein Mensch.
affiliation-asks-you = { $name } fragt Sie
affiliation-late = Es ist eine Weile her, aber Ihre Antwort zählt noch.
affiliation-for-you = Diese Frage ist für Sie. Nur Sie sehen dieses Formular.
affiliation-shown-example = Neben Ihrem Namen steht dann zum Beispiel:
affiliation-ways-out = „Keine“ zeigt „gibt an: keine Verbindung“; „Lieber nicht sagen“ zeigt nichts. Hier können Sie es jederzeit ändern oder zurückziehen.
affiliation-send = Antwort senden
affiliation-preview = Vorschau
affiliation-will-be-shown = Zu sehen ist dann:
affiliation-behind-arrow = Hinter einem kleinen Pfeil:
affiliation-nothing-will-be-shown = Neben Ihrem Namen ist dann nichts zu sehen.
affiliation-own-account = Nach eigenen Angaben.
affiliation-your-label = Ihre Kennzeichnung
affiliation-shown = Zu sehen:
affiliation-waits = Das liest zuerst ein Mensch:
affiliation-nothing = nichts zu sehen
affiliation-nothing-shown = Neben Ihrem Namen steht nichts.
affiliation-you-declined = Sie möchten nichts sagen. Neben Ihrem Namen steht nichts, und das ist in Ordnung.
affiliation-state-later = Verbindung angeben
affiliation-change = Kennzeichnung ändern
affiliation-change-hint = Eine sichtbare Kennzeichnung bleibt, bis ein Mensch die Änderung gelesen hat.
affiliation-withdraw = Kennzeichnung zurückziehen
affiliation-withdraw-hint = Sie verschwindet sofort und hinterlässt keine Spur auf der Seite.
affiliation-answer-missing = Bitte wählen Sie eine Antwort; „Keine“ und „Lieber nicht sagen“ sind auch Antworten.
affiliation-answer-line = Ihre Antwort, mit wenigen Klicks
affiliation-or-reply = Oder sagen Sie es in eigenen Worten:
affiliation-reply-in-thread = in der Diskussion antworten
affiliation-not-like-that = So nicht
affiliation-not-like-that-hint = Die Kennzeichnung verschwindet sofort, und niemand macht aus Ihren Worten eine neue. Stattdessen können Sie selbst etwas angeben.
affiliation-quoted-by-host = Das Team hat diese Worte aus Ihrem Kommentar übernommen, damit alle wissen, wer spricht.
affiliation-history = Alles, was Sie hier angegeben haben ({ $count })
affiliation-state-draft = wartet darauf, gelesen zu werden
affiliation-state-active = gilt
affiliation-state-chips-only = gilt, ohne Getipptes
affiliation-state-superseded = ersetzt
affiliation-state-withdrawn = von Ihnen zurückgezogen
affiliation-state-dropped = nicht zu sehen
affiliation-state-redacted = vom Team entfernt


## E-Mail
mail-held-one = Ein Kommentar zu „{ $post }“ wartet ({ $blog })
mail-held-many = { $count } Kommentare warten bei { $blog }
mail-held-lead = Das wartet bei { $blog } auf eine Entscheidung.
mail-held-entry = { $name }, zu „{ $post }“:
mail-held-answered = { $name }, zu „{ $post }“ (veröffentlicht; eine Antwort oder Änderung wartet auf Sie):
mail-held-hidden = { $name }, zu „{ $post }“ (nicht mehr zu sehen, weil die Antwort zurückgezogen wurde, wegen der er veröffentlicht war):
mail-held-reasons = Warum er wartet: { $reasons }
mail-held-decide = Freigeben, antworten, nachfragen oder als Spam markieren, ohne Anmeldung, 7 Tage lang: { $url }
mail-reported-one = Eine Kennzeichnung bei „{ $post }“ ist gemeldet ({ $blog })
mail-reported-comment-one = Ein Kommentar zu „{ $post }“ ist gemeldet ({ $blog })
mail-reported-comment-entry = { $name }, zu „{ $post }“ ({ $count ->
    [one] eine Meldung
   *[other] { $count } Meldungen
}: { $kinds }):
mail-reported-sentence = Gemeldet, { $kind }: „{ $reason }“
mail-reported-hidden = Bis zu einer Entscheidung ist er nicht zu sehen.
mail-waiting-many = { $count } Vorgänge warten bei { $blog }
mail-reported-entry = { $name }, zu „{ $post }“ ({ $count ->
    [one] eine Meldung
   *[other] { $count } Meldungen
} zur Angabe neben dem Namen):
mail-reported-reason = Gemeldet: „{ $reason }“
mail-held-desk = Alles, was wartet: { $url }
mail-held-why = Sie bekommen das, weil Sie bei { $blog } moderieren. Was zusammen eintrifft, steht in einer E-Mail.
mail-held-why-own = Sie bekommen das, weil Sie bei { $blog } darüber entscheiden, was unter Ihren Beiträgen steht. Was zusammen eintrifft, steht in einer E-Mail.
mail-subject-published = Ihr Kommentar zu „{ $post }“ ist veröffentlicht
mail-subject-published-replied = Ihr Kommentar zu „{ $post }“ ist veröffentlicht, mit einer Antwort
mail-subject-published-asked = Ihr Kommentar zu „{ $post }“ ist veröffentlicht, mit einer Frage an Sie
mail-subject-asked = Eine Frage zu Ihrem Kommentar bei „{ $post }“
mail-subject-replied = Eine Antwort auf Ihren Kommentar zu „{ $post }“
mail-subject-not-published = Zu Ihrem Kommentar bei „{ $post }“
mail-published = Guten Tag, Ihr Kommentar zu „{ $post }“ ist jetzt veröffentlicht.
mail-not-published = Guten Tag, Ihr Kommentar zu „{ $post }“ wurde nicht veröffentlicht.
mail-hidden = Guten Tag, Ihr Kommentar zu „{ $post }“ ist nicht mehr zu sehen.
mail-waits-again = Guten Tag, was wir Ihnen zu Ihrem Kommentar bei „{ $post }“ mitgeteilt haben, ist zurückgenommen. Er wartet wieder, und nichts ist entschieden.
mail-subject-reminder = Eine Frage zu Ihrem Kommentar bei „{ $post }“ wartet noch
mail-reminder = Vor ein paar Tagen kam eine Frage zu Ihrem Kommentar bei „{ $post }“. Antworten Sie, wenn Sie möchten; wenn nicht, geschieht nichts, und es kommt keine weitere Erinnerung.
mail-asked = Guten Tag, es gibt eine Frage zu Ihrem Kommentar bei „{ $post }“.
mail-answered = Guten Tag, es gibt eine Antwort auf Ihren Kommentar zu „{ $post }“.
mail-subject-label-gone = Die Kennzeichnung bei Ihrem Kommentar zu „{ $post }“
mail-about-label = Die Moderation hat sich angesehen, was bei „{ $post }“ neben Ihrem Namen steht.
mail-label-gone = Die Kennzeichnung wurde entfernt. Der Grund:
mail-reason = Der Grund dafür:
mail-replied = { $name } hat geantwortet:
mail-asks = { $name } fragt Sie:
mail-how-to-answer = Ein Klick genügt, und vor dem Senden sehen Sie, was öffentlich wird. „Keine“ und „Lieber nicht sagen“ sind auch Antworten.
mail-receipt = Kommentar ansehen, antworten, bearbeiten, zurückziehen oder löschen, über Ihren eigenen Link:
    { $url }
mail-receipt-button = Ihren Kommentar öffnen
mail-follow-confirm = Sie wollten von Antworten erfahren. Bestätigen Sie hier innerhalb von sieben Tagen, dass die Adresse Ihre ist:
    { $url }
mail-confirm = Das ist die einzige E-Mail zu diesem Kommentar, denn die Adresse ist noch nicht bestätigt. Wenn Sie auch von Antworten erfahren möchten, bestätigen Sie, dass es Ihre ist:
    { $url }
mail-confirm-button = Diese Adresse bestätigen
mail-why = Sie bekommen das, weil diese Adresse bei einem Kommentar auf { $blog } angegeben wurde. Falls Sie das nicht waren, müssen Sie nichts tun.
confirm-title = Ist das Ihre Adresse?
confirm-lead = Dieser Kommentar kam mit der Adresse { $email }. Wenn er von Ihnen ist, bestätigen Sie die Adresse: Dann erfahren Sie per E-Mail von Antworten und Entscheidungen.
confirm-button = Ja, Adresse bestätigen
confirm-not-you = Wenn er nicht von Ihnen ist, schließen Sie diese Seite: Es geschieht nichts, und es kommt keine weitere E-Mail dazu.
confirm-done-title = Ihre Adresse ist bestätigt
confirm-done = Von nun an gehen Antworten und Entscheidungen zu Ihrem Kommentar an { $email }.
confirm-receipt = Zu Ihrem Kommentar


## Erfahren, was neu ist
topic-everything = Jeder Beitrag
topic-thread = Kommentare zu „{ $post }“
topic-replies = Antworten auf Ihren Kommentar zu „{ $post }“
often-at-once = Sofort
often-daily = Einmal am Tag
often-weekly = Einmal in der Woche
often-monthly = Einmal im Monat
often-never = Nie, nur bei Kommentaren
channel-email = E-Mail
channel-email-means = Wir speichern Ihre Adresse und zeigen sie niemandem, bis Sie es beenden. Zuerst bestätigen Sie sie. Kein Zählpixel verrät uns, ob Sie lesen.
channel-feed = Ein eigener Feed
channel-feed-means = Nur was Sie hier wählen, in Ihrem Feedreader. Wir speichern Ihre Auswahl und eine Adresse, die wir uns ausdenken; nichts, was zu Ihnen führt.
channel-push = Eine Mitteilung dieses Browsers
channel-push-means = Ihr Browser zeigt sie, auch wenn diese Website geschlossen ist. Wir speichern die Adresse, die der Hersteller Ihrem Browser gibt, und keinen Namen.
channel-webhook = Ein Webhook
channel-webhook-means = Wir senden signiertes JSON an Ihre Adresse. Wir speichern diese Adresse.
channel-public = Ich folge dem öffentlichen Feed
channel-public-means = Für alle derselbe, in Ihrem Feedreader. Wir speichern gar nichts.
subscribe-title = Erfahren, was neu ist
subscribe-lead = Wählen Sie, was, wie oft und auf welchem einen Weg. Von allem erfahren Sie einmal, und Sie ändern oder beenden es, wann Sie wollen. Ohne Konto.
subscribe-not-yet = Es ist noch nichts gespeichert
subscribe-what = Was
subscribe-audiences = Geschrieben für
subscribe-tags = Schlagwörter
subscribe-bylines = Geschrieben von
subscribe-subjects = Geschrieben über
subscribe-topic-missing = Bitte wählen Sie mindestens eines, von dem Sie erfahren möchten.
subscribe-topic-many = Es lassen sich höchstens { $max } wählen. „Jeder Beitrag“ zählt als eines.
subscribe-topic-many-besides = Zusammen mit dem, was Sie schon gewählt haben, sind es mehr als die { $max }, die sich wählen lassen. Nehmen Sie erst etwas weg.
subscribe-often = Wie oft
subscribe-often-missing = Bitte wählen Sie, wie oft.
subscribe-often-nothing = So würden Sie von nichts erfahren: Sie haben nur Beiträge gewählt. Bitte wählen Sie, wie oft sie kommen.
subscribe-often-feed = In einem eigenen Feed steht alles sofort, was immer Sie hier wählen; nur „Nie“ hält Beiträge heraus.
subscribe-channel = Ein Weg zu Ihnen
subscribe-channel-missing = Bitte wählen Sie einen Weg.
subscribe-channel-taken = Diese Adresse ist hier schon in Gebrauch. Wem sie gehört, der ändert das auf einer eigenen Seite.
subscribe-push-wrong = Ihr Browser hat nicht gesagt, wie er zu erreichen ist. Bitte erlauben Sie Mitteilungen dieser Website, oder wählen Sie einen anderen Weg.
subscribe-push-denied = Ihr Browser lässt diese Website keine Mitteilungen zeigen. Erlauben Sie sie in seinen Einstellungen für diese Website, oder wählen Sie einen anderen Weg.
subscribe-push-failed = Ihr Browser war gerade nicht zu erreichen. Bitte versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.
subscribe-push-known = Dieser Browser bekommt schon etwas: ändern, was er zeigt
subscribe-programmers = Für Programmierer
subscribe-email = Ihre E-Mail-Adresse
subscribe-email-disposable = Dieses Postfach ist zum Wegwerfen gemacht, E-Mail dorthin ginge verloren. Ein eigener Feed braucht gar keine Adresse.
subscribe-webhook = Die Adresse Ihres Webhooks
subscribe-webhook-wrong = Das sieht nicht nach einer Adresse aus, die mit https:// beginnt.
subscribe-button = Das möchte ich
subscribe-promise = Jede Nachricht führt zu einer Seite, auf der Sie mit einem Druck ändern, pausieren oder beenden.
subscribe-again = Neu wählen
subscribe-asked-title = Sehen Sie in Ihr Postfach
subscribe-asked = Wir haben einen Link an die eingegebene Adresse geschickt. Es beginnt, sobald Sie den Knopf hinter diesem Link drücken, innerhalb von sieben Tagen.
subscribe-asked-nothing = Keine E-Mail? Sehen Sie beim Spam nach, oder geben Sie die Adresse noch einmal ein. Eine Adresse bekommt höchstens drei davon am Tag.
subscribe-later-title = Ihr Link kommt später
subscribe-later = In der letzten Stunde haben so viele gefragt, dass der Link an die eingegebene Adresse später kommt, innerhalb eines Tages. Es beginnt, sobald Sie den Knopf hinter diesem Link drücken, innerhalb von sieben Tagen.
subscribe-full = Es haben so viele gefragt, dass heute keine E-Mail mehr hinausgeht. Bitte kommen Sie morgen wieder, oder wählen Sie einen eigenen Feed, der keine E-Mail braucht.
subscribe-webhook-asked-title = Ihr Webhook wird gefragt
subscribe-webhook-secret = Das ist das Geheimnis, an dem Ihr Programm erkennt, dass eine Nachricht von hier kommt. Kopieren Sie es jetzt: Es wird nur dieses eine Mal gezeigt.
subscribe-webhook-secret-label = Geheimnis
subscribe-webhook-how = Wir senden Ihrem Webhook ein Wort, signiert nach Standard Webhooks: „challenge“ in einer Nachricht der Art „subscription.challenge“. Sobald er mit diesem Wort antwortet, geht es los.
subscribe-webhook-again = Wir fragen sofort und innerhalb eines Tages noch sechsmal. Auf Ihrer eigenen Seite können Sie ihn noch einmal fragen lassen.
subscribe-webhook-manage = Ihre Auswahl und die Seite, die Sie behalten sollten
subscribe-public-title = Der öffentliche Feed
subscribe-public = Tragen Sie diese Adresse in Ihren Feedreader ein:
subscribe-public-nothing = Wir haben nichts gespeichert. Zum Beenden nehmen Sie die Adresse aus Ihrem Feedreader.
subscribe-mail-subject = Möchten Sie das von { $blog }?
subscribe-mail-lead = Jemand, wahrscheinlich Sie, hat bei { $blog } diese Adresse eingegeben und möchte erfahren von:
subscribe-mail-link =
    Wenn Sie das sind, bestätigen Sie es hier innerhalb von sieben Tagen:
    { $url }
subscribe-mail-button = Bestätigen
subscribe-mail-not-you = Wenn nicht, tun Sie nichts: Es kommt keine weitere E-Mail, und die Adresse wird von selbst vergessen.
subscribe-mail-there-subject = Sie hören schon von { $blog }
subscribe-mail-there = Jemand, wahrscheinlich Sie, hat bei { $blog } diese Adresse eingegeben. Sie bekommen von dort schon E-Mail, und es hat sich nichts geändert.
subscribe-mail-manage =
    Was Sie bekommen und wie oft, ändern Sie hier:
    { $url }
subscribe-mail-there-not-you = Wenn Sie es nicht waren, brauchen Sie nichts zu tun.
subscribe-confirm-title = Möchten Sie das?
subscribe-confirm-lead = An { $email } ginge:
subscribe-confirm-often = Wie oft: { $often }
subscribe-confirm-button = Ja, das möchte ich bekommen
subscribe-confirm-not-you = Wenn Sie das nicht wollten, schließen Sie diese Seite: Es kommt nichts, und die Adresse wird von selbst vergessen.
subscribe-confirm-done-title = Das ist schon bestätigt
subscribe-confirm-done = Dieser Link wurde benutzt und gilt nur einmal. Was Sie bekommen, ändern Sie über den Link am Ende jeder Nachricht.
subscribe-confirm-over-title = Dieser Link gilt nicht mehr
subscribe-confirm-over = Seine sieben Tage sind vorbei, oder wofür er war, ist beendet. Es hat sich nichts geändert.
preferences-title = Was Sie von { $blog } erfahren
preferences-subscribed = Es hat begonnen. Bewahren Sie die Adresse dieser Seite auf: Damit ändern Sie alles.
preferences-added = Was Sie angekreuzt haben, kommt von nun an auch, neben dem, was Sie schon gewählt hatten.
preferences-confirmed = Bestätigt. Von nun an erfahren Sie, was Sie gewählt haben.
preferences-saved = Gespeichert.
preferences-switched = Von nun an werden Sie auf diesem Weg erreicht und auf keinem anderen.
preferences-asked = Auf dem neuen Weg wird gefragt: Wir haben einen Link dorthin geschickt. Bis er bestätigt ist, geht es auf dem alten weiter.
preferences-asked-later = Auf dem neuen Weg wird innerhalb eines Tages gefragt: In der letzten Stunde haben zu viele gefragt. Bis er bestätigt ist, geht es auf dem alten weiter.
preferences-paused = Pausiert.
preferences-resumed = Es geht weiter.
preferences-by-email = Sie bekommen es per E-Mail, an { $email }.
preferences-by-feed = Sie bekommen es in einem eigenen Feed. Tragen Sie seine Adresse in Ihren Feedreader ein, und zeigen Sie sie niemandem:
preferences-by-push = Sie bekommen es als Mitteilung Ihres Browsers.
preferences-by-webhook = Sie bekommen es an Ihren Webhook:
preferences-webhook-asked = Dieser Webhook wird gefragt. Es geht los, sobald er mit dem Wort antwortet, das wir ihm senden.
preferences-webhook-again = Noch einmal fragen
preferences-webhook-again-hint = Er hat dann ein anderes Geheimnis, das Sie auf der nächsten Seite sehen.
preferences-push-asked = Dieser Browser wird gefragt: Eine erste Mitteilung ist zu ihm unterwegs. Was Sie gewählt haben, kommt hierher, sobald sie da ist; bis dahin ändert sich nichts. Kommt keine, erlauben Sie Mitteilungen dieser Website und wählen Sie diesen Weg noch einmal.
preferences-feed-renew = Eine andere Adresse geben
preferences-feed-renew-hint = Die alte zeigt dann nichts mehr.
preferences-pause-stands = Pausiert: Vor dem { $date } kommt nichts.
preferences-stopped = Zu Ihnen kommt nichts. Nach einer Woche wird hier alles vergessen.
preferences-given-up-webhook = Ihr Webhook hat drei Tage lang nichts angenommen und wurde beendet. Wählen Sie einen anderen Weg; nach einer Woche wird hier alles vergessen.
preferences-given-up-push = Ihr Browser hat drei Tage lang nichts angenommen, deshalb wurde dieser Weg beendet. Wählen Sie einen anderen; nach einer Woche wird hier alles vergessen.
preferences-wishes = Was und wie oft
preferences-language = Sprache dessen, was wir schreiben
preferences-save = Speichern
preferences-switch = Ein anderer Weg zu Ihnen
preferences-switch-open = Einen anderen Weg wählen
preferences-switch-lead = Sie werden immer nur auf einem Weg erreicht. Der jetzige bleibt, bis der neue bestätigt ist, und endet dann.
preferences-switch-button = Auf diesem Weg erreichen
preferences-pause = Pause
preferences-pause-until = Nichts vor dem
preferences-pause-button = Pausieren
preferences-pause-wrong = Bitte wählen Sie einen Tag, der bevorsteht, innerhalb eines Jahres.
preferences-resume = Jetzt weiter
preferences-stop = Beenden
preferences-data = Was über Sie gespeichert ist
preferences-data-download = Als Datei mitnehmen (JSON)
preferences-forget = Mich vergessen
preferences-forget-lead = Alles wird gelöscht: die Adresse, Ihre Auswahl und was an Sie ging. Dieser Link ist dann tot.
preferences-forget-sure = Ja, alles löschen
preferences-forget-never = Und nie wieder an diese Adresse schreiben, wer auch immer sie eingibt. Dafür bleibt ein Code, aus dem sich die Adresse nicht lesen lässt.
preferences-forget-unsure = Bitte bestätigen Sie mit dem Häkchen, dass Sie sicher sind.
preferences-forget-button = Mich vergessen
preferences-keep = Wiederkommen
preferences-keep-advice = Wer diesen Link hat, kann Ihre Auswahl ändern. Jede Nachricht führt hierher.
preferences-renew = Einen anderen Link machen
preferences-renew-hint = Für den Fall, dass jemand anders diesen haben könnte. Er endet sofort, auch in Nachrichten, die Sie schon haben: Mit ihnen lässt sich dann nichts mehr beenden. Was auf Bestätigung wartet, ist noch einmal zu wählen.
preferences-renewed = Diese Seite hat jetzt eine andere Adresse. Bewahren Sie sie auf: Die bisherige öffnet nichts mehr.
preferences-gone-title = Es ist nichts mehr gespeichert
preferences-gone = Was dieser Link öffnete, wurde gelöscht oder eine Woche nach dem Beenden vergessen.
preferences-replaced-title = Diese Seite hat eine andere Adresse
preferences-replaced = Für sie wurde ein anderer Link gemacht, und dieser öffnet nichts mehr. Die neueste Nachricht, die Sie haben, führt dorthin.
feed-own-title = Was Sie von { $site } gewählt haben
feed-own-about = Ändern, pausieren oder beenden: { $url }
stop-title = Nichts mehr von { $blog } hören?
stop-lead = Ein Druck, und es kommt nichts mehr: keine Beiträge, keine Antworten.
stop-button = Alles beenden
stop-less = Lieber ändern, pausieren oder seltener bekommen
stop-done-title = Beendet
stop-done = Es kommt nichts mehr. Nach einer Woche wird alles vergessen; bis dahin können Sie es wieder aufnehmen.
stop-undo = Doch weiter
stop-manage = Was Sie gewählt haben


## Feeds
feeds-comments-title = Kommentare zu { $of }
feeds-term-title = { $what } · { $site }
feeds-comment-title = { $name }, zu { $post }
feeds-on = zu
api-id-wrong = Das ist keine gültige Kennung dafür.
api-day-wrong = Hier muss ein Tag stehen, z. B. 2026-03-01.
api-comment-wrong = Hier muss die Kennung eines Kommentars stehen.
api-after-wrong = Hier muss das "next" der vorigen Seite stehen.
api-limit-wrong = Hier muss eine ganze Zahl von 1 bis { $max } stehen.
api-search-in-wrong = Hier muss posts oder comments stehen.
api-not-json = Der Body muss JSON sein, gesendet als application/json.
api-no-form = Der Body muss ein Formular mit einer Datei sein, gesendet als multipart/form-data.
api-choice-wrong = Hier muss einer der Werte stehen, die die Beschreibung nennt.
api-scope-wanted = Die Berechtigung des Tokens reicht dafür nicht; nötig ist { $scope }.
api-role-wanted = Die Person, für die dieses Token handelt, darf das nicht.
api-date-wrong = Hier müssen Datum und Uhrzeit nach RFC 3339 stehen, z. B. 2026-03-03T09:30:00Z.
api-name-wrong = Ein Name darf weder Komma noch Zeilenende enthalten.
api-status-wrong = Der Beitrag hat den Status { $status }; von dort geht das nicht.
api-date-to-come = Ein geplanter Beitrag braucht ein künftiges Datum.
api-edit-wrong = Nur Streichungen werden angenommen: Jedes Wort muss aus dem Kommentar stammen und an seinem Platz stehen.
api-ids-wrong = Nennen Sie 1 bis { $max } Kommentare.
api-already-undone = Das wurde schon rückgängig gemacht.
api-cannot-undo = Seither ist etwas anderes geschehen; es bleibt, wie es ist.
api-nothing-to-settle = Es wartet keine Antwort.
api-not-answered = Darauf gibt es noch keine Antwort, oder es ist inzwischen abgeschlossen.
api-clarified-before = Dazu wurde schon einmal nachgefragt; mehr als eine Runde gibt es nicht.
api-not-open = Die Frage ist nicht mehr offen.
api-key-wrong = Der Idempotency-Key muss aus 1 bis 255 sichtbaren Zeichen bestehen.
api-key-under-way = Die erste Anfrage mit diesem Schlüssel läuft noch.
api-key-another = Dieser Schlüssel kam schon mit einer anderen Anfrage.
api-comments-opposite = Das widerspricht comment_policy.
api-closed = Dieser Beitrag nimmt keine Kommentare mehr an.
api-no-byline = Der Person, für die dieses Token handelt, fehlt eine Signatur.
api-rule-before = Hier muss die Kennung einer anderen eigenen Regel stehen.
api-days-wrong = Möglich sind 1, 7, 30 oder 365 Tage, oder 0 für unbegrenzt.
api-ban-unknown = Darüber ist zu diesem Kommentar nichts bekannt.
api-ban-none-known = Darüber ist zu keinem dieser Kommentare etwas bekannt.
api-ban-spam-only = Die Entscheidung zu einer Sperre lautet spam.
api-version-old = Seit der angegebenen Version hat das jemand geändert; bitte neu abrufen.


## Betrieb der Website
settings-title = Einstellungen
settings-saved = Gespeichert.
settings-not-saved = Noch nichts gespeichert: Bitte sehen Sie sich unten die markierten Stellen an.
settings-save = Speichern
settings-blog = Das Blog
settings-blog-title = Titel
settings-description = Ein Satz über das Blog
settings-description-hint = Steht unter dem Titel, in der Fußzeile und in Feeds.
settings-language = Sprache des Blogs
settings-language-hint = In ihr erscheinen die Seiten für alle, die lesen, die Feeds und die E-Mails. Wer am Blog mitarbeitet, kann für die eigenen Seiten unter „Konto“ eine andere wählen.
language-missing = Bitte eine davon wählen.
settings-time-zone = Zeitzone
settings-time-zone-hint = Für alle Datumsangaben, z. B. Europe/Stockholm oder America/New_York.
settings-time-zone-wrong = So heißt keine Zeitzone. Schreiben Sie sie wie Europe/Stockholm.
settings-comments = Kommentare
settings-hold = Welche Kommentare auf Freigabe warten
settings-hold-everything = Jeder
settings-hold-suspicious = Nur, was eine Regel verdächtig findet
settings-edit-window = Minuten, in denen Kommentare noch bearbeitet werden können
settings-edit-window-hint = Ab dem Senden gerechnet; 0 für gar nicht.
settings-hide-after = Meldungen, die einen Kommentar ausblenden
settings-hide-after-hint = Aus so vielen verschiedenen Netzen, bis die Moderation ihn angesehen hat; 0 für nie.
settings-close-after = Kommentare nach so vielen Tagen schließen
settings-close-after-hint = Ab Erscheinen des Beitrags gerechnet; was da ist, bleibt. 0 für nie. Im Editor lässt sich ein Beitrag ausnehmen.
settings-summary = In Zahlen zeigen, was nicht veröffentlicht wurde
settings-summary-hint = Eine Zeile unter jedem Beitrag: wie viele Kommentare veröffentlicht sind, wie viele nicht und aus welchen der Gründe unten, sobald es fünf sind. Spam zählt nicht mit.
settings-mail-decisions = Aus der E-Mail entscheiden, ohne Anmeldung
settings-mail-decisions-hint = Die E-Mail zu einem zurückgehaltenen Kommentar enthält dann einen Link zum Freigeben, Antworten, Nachfragen oder Markieren als Spam: einmal, innerhalb von 7 Tagen. Wer dieses Postfach liest, kann es ebenso. Ausgeschaltet führen schon verschickte Links zur Anmeldung.
settings-reject-reasons = Gründe für das Ablehnen
settings-reject-reasons-hint = Einer pro Zeile, höchstens neun; jeder hat in der Moderation seine Ziffer, und wer kommentiert hat, liest ihn. Leer gelten wieder die üblichen.
settings-reject-reasons-wrong = Höchstens { $lines } Zeilen mit je höchstens { $max } Zeichen.
settings-number-wrong = Bitte geben Sie eine ganze Zahl von 0 bis { $max } an.
settings-more = Mehr
writing-title = Schreiben
writing-what = Ob ein Beitrag sagt, für wen er ist und warum er wichtig ist, und welche Aufzeichnungen sich abspielen lassen.
writing-standfirst = „Für“ und „Warum es wichtig ist“
writing-required = Pflicht
writing-required-what = Einreichen, planen und veröffentlichen lässt sich ein Beitrag nur mit beidem. Entwürfe lassen sich auch ohne speichern.
writing-advised = Empfohlen
writing-advised-what = Der Editor fragt nach beidem und sagt, was klarer sein könnte. Es geht auch ohne.
writing-off = Aus
writing-off-what = Der Editor fragt nicht danach. Was in Beiträgen schon steht, bleibt.
writing-recordings = Aufzeichnungen
writing-recordings-hint = Eine Aufzeichnung in einem Beitrag lädt nichts, bevor jemand auf „Hier abspielen“ drückt, und lässt sich nur von YouTube (über die Adresse ohne Cookies), Vimeo, dem Internet Archive, Speaker Deck und den Hosts unten abspielen. Jede andere ist ein Link.
writing-peertube = PeerTube-Hosts
writing-peertube-hint = Einer pro Zeile, z. B. video.example.org. Aufzeichnungen von dort lassen sich auf Ihren Seiten abspielen.
writing-peertube-wrong = „{ $line }“ ist kein Host. Schreiben Sie ihn wie video.example.org.
writing-linked = Links zu anderen Websites
writing-linked-tell = Den Seiten Bescheid geben, auf die ein Beitrag verlinkt
writing-linked-hint = Erscheint, ändert oder verschwindet ein Beitrag, erfährt es jede verlinkte Seite, die es wissen möchte (Webmention). Über Leser wird nichts gesendet.
linked-link = Links
linked-title = Links von „{ $title }“
linked-lead = Einige Sekunden, nachdem ein Beitrag erschienen ist oder geändert wurde, wird jede verlinkte Seite gefragt, ob sie es wissen möchte, und erfährt es dann (Webmention).
linked-off = Das ist in den Einstellungen zum Schreiben abgeschaltet.
linked-none = Bisher hat noch niemand Bescheid bekommen.
linked-page = Seite
linked-state = Stand
linked-when = Zuletzt versucht
linked-no-more = Der Beitrag verlinkt nicht mehr dorthin.
linked-waiting = Wartet
linked-sent = Weiß Bescheid
linked-no-endpoint = Möchte es nicht wissen
linked-refused = Abgelehnt mit { $status }
linked-failed-with = Aufgegeben, zuletzt mit { $status } beantwortet
linked-failed = Aufgegeben, niemand antwortet
settings-blog-what = Titel, Beschreibung, Sprache, Zeitzone und der Kontakt für Sicherheitsmeldungen.
settings-home = Startseite und Listen
settings-home-what = Wie viel die Startseite von jedem Beitrag zeigt, wie viele auf einer Seite stehen, oder stattdessen eine eigene Seite.
settings-frame = Kopf- und Fußzeile
settings-frame-what = Die Links oben auf jeder Seite und die Zeilen an ihrem Ende.
settings-looks = Aussehen
settings-looks-what = Farbe, Logo und eigenes CSS.
settings-comments-what = Was von ihnen erwartet wird, welche auf Freigabe warten und wie lange Beiträge sie annehmen.
settings-team = Anmeldung des Teams
settings-team-what = Ob alle einen zweiten Schritt brauchen.
settings-second-step = Alle im Team brauchen einen zweiten Schritt
settings-second-step-hint = Wer noch keinen hat, richtet ihn nach der nächsten Anmeldung ein und kann bis dahin nichts anderes tun. Tokens von Programmen gelten weiter.
settings-people-what = Wer das Blog mit Ihnen führt, und in welcher Rolle.
settings-affiliation-what = Die Worte für Angaben zu Verbindungen und die Fragen, die Sie stellen.
settings-rules-what = Weswegen Kommentare zurückgehalten werden.
settings-home-style = Die Startseite zeigt von jedem Beitrag
settings-home-summaries = Für wen er ist und warum
settings-home-excerpts = Dasselbe und den Anfang
settings-home-full = Den ganzen Text
settings-home-titles = Nur den Titel, nach Datum
settings-per-page = Beiträge pro Seite
settings-per-page-hint = Auf der Startseite und in allen anderen Listen.
settings-per-page-wrong = Bitte geben Sie eine ganze Zahl von 1 bis { $max } an.
settings-home-page = Stattdessen eine Seite
settings-home-page-hint = Sie steht dann auf der Startseite, darunter ein Link zu allen Beiträgen. Seiten schreiben Sie wie Beiträge.
settings-home-page-none = Keine: die neuesten Beiträge
settings-home-page-wrong = Eine veröffentlichte Seite dieses Namens gibt es nicht mehr.
settings-navigation = Links in der Kopfzeile
settings-navigation-hint = Sie stehen in der Reihenfolge ihrer Nummern. Eine geleerte Zeile fällt weg; ganz ohne Links führt die Kopfzeile zu Archiv, Suche und Feed. Eine Adresse ist ein Pfad dieses Blogs, z. B. /archive, oder beginnt mit https://.
settings-navigation-label = Beschriftung
settings-navigation-place = Link { $row }: Platz
settings-navigation-label-of = Link { $row }: Beschriftung
settings-navigation-address-of = Link { $row }: Adresse
settings-navigation-own = Seiten dieses Blogs
settings-navigation-home = Startseite
settings-navigation-wrong = Link { $row } braucht eine Beschriftung mit höchstens { $max } Zeichen und eine Adresse, die mit / oder https:// beginnt.
settings-navigation-many = Höchstens { $max } Links.
settings-footer = Zeilen am Ende jeder Seite
settings-footer-hint = Zum Beispiel ein Impressum: [Impressum](/pages/imprint). Absätze, *Betonung*, Listen und Links sind möglich.
settings-lines-deep = Zitate und Listen sind hier zu tief verschachtelt.
settings-accent = Akzentfarbe
settings-accent-hint = Wie #0f5c6e; leer für die übliche. Sie gilt für Links und Schaltflächen. Jede Farbe ist möglich: Wo Text darin nicht lesbar wäre, gilt ein dunklerer oder hellerer Ton von ihr.
settings-accent-wrong = Bitte geben Sie eine Farbe wie #0f5c6e ein.
settings-swatch = Aa
settings-scheme-light = Auf hellen Seiten
settings-scheme-dark = Auf dunklen Seiten
settings-contrast = mit einem Kontrast von { $ratio } : 1
settings-contrast-moved = (die Farbe selbst hätte { $ratio } : 1; Text braucht 4.5)
settings-logo = Logo
settings-logo-hint = Steht in der Kopfzeile anstelle des Titels. Ein quadratisches ist auch das Symbol im Browser-Tab. Wählen Sie eines der neuesten Bilder oder
settings-logo-upload = laden Sie zuerst eines hoch.
settings-logo-none = Keines: der Titel
settings-logo-alt = Das Logo in Worten
settings-logo-alt-hint = Wird vorgelesen und steht da, wo das Bild fehlt: meist der Titel des Blogs.
settings-logo-alt-missing = Bitte sagen Sie in Worten, was das Logo zeigt: Manche hören es nur.
settings-logo-wrong = Dieses Bild gibt es hier nicht mehr.
settings-css = Eigenes CSS
settings-css-hint = CSS-Regeln, die auf den öffentlichen Seiten nach unseren gelten. Die Seiten des Teams und die Anmeldung verwenden sie nie; aussperren können Sie sich damit also nicht.
settings-css-long = Höchstens { $max } Kilobyte.
settings-new-posts = Kommentare bei einem neuen Beitrag
settings-new-posts-hint = Was beim Schreiben vorausgewählt ist. Bei jedem Beitrag lässt es sich ändern.
settings-comment-policy = Was wir von Kommentaren erwarten
settings-comment-policy-hint = Steht eingeklappt über dem Formular. Absätze, *Betonung*, Listen und Links sind möglich. Leer für nichts.
settings-preview = Vorschau
settings-preview-note = So würde es aussehen. Noch ist nichts gespeichert.
settings-preview-back = Weiter bearbeiten
settings-preview-post = Neuesten Beitrag ansehen
settings-preview-home = Startseite ansehen
settings-jobs = Aufgaben im Hintergrund
settings-audit = Wer was getan hat
nav-you = Konto
byline-title = Ihre Signatur
byline-lead = Steht für alle sichtbar über Ihren Beiträgen und neben Ihren Antworten. Was schon veröffentlicht ist, behält seine Signatur.
byline-bio = Über Sie
byline-bio-hint = Ein oder zwei Sätze. Sie stehen am Ende Ihrer Beiträge.
byline-interests = Ihre eigene Offenlegung
byline-interests-hint = Was man über Sie wissen sollte: Aktien, Auftraggeber, Arbeitgeber, Produkte, die Sie verkaufen. Frühere Angaben bleiben erhalten.
byline-pseudonym = Dieser Name ist ein Pseudonym
password-title = Ihr Passwort
password-lead = Wenn Sie es ändern, werden Sie überall sonst abgemeldet.
password-now = Bisheriges Passwort
password-new = Neues Passwort
password-wrong = Das ist nicht Ihr Passwort.
jobs-title = Aufgaben
jobs-counts = { $queued } wartend, { $running } laufend, { $parked } aufgegeben.
jobs-none = Nichts ist fehlgeschlagen. Was fehlschlägt, wird von selbst noch einmal versucht, in wachsenden Abständen; nur was dabei nicht gelingt, erscheint hier.
jobs-parked-lead = Diese sind zu oft fehlgeschlagen und warten auf Sie. Beheben Sie die Ursache und versuchen Sie es dann noch einmal.
jobs-kind = Aufgabe
jobs-since = Seit
jobs-error = Letzter Fehler
jobs-act = Was zu tun ist
jobs-retry = Noch einmal versuchen
jobs-retry-one = Noch einmal versuchen: { $kind }
job-tell-moderators = E-Mail an die Moderation
job-tell-commenter = E-Mail an Kommentierende
job-tell-approval = E-Mail über einen Beitrag, der wartet oder zurückkam
job-look-again = Alte Namen noch einmal ansehen
job-mail-code = Code an ein Postfach
job-remind = Erinnerung an eine Frage
job-expire = Ende einer unbeantworteten Frage
job-purge = Tägliches Aufräumen
job-language-changed = Wechsel der Sprache
job-render-again = Beiträge wie in dieser Programmversion darstellen
job-write-anew = Gelöschtes ganz aus der Datenbank entfernen
job-announce = Abonnenten von einem Beitrag benachrichtigen
job-tell-of-comment = Abonnenten von einem Kommentar benachrichtigen
job-deliver = Fälliges an Abonnenten senden
job-gather = Zusammenstellen, was auf den Morgen wartet
job-ask = An einem Postfach fragen, ob es von Neuem hören will
job-challenge = Den Webhook eines Lesers fragen, ob er von Neuem hören will


## Import
import-anonymous = Anonym
import-untitled = Ohne Titel

## Eine Angabe verifizieren
verify-heading = Verifiziert?
verify-nothing = Nichts davon ist verifiziert. Es muss auch nicht sein.
verify-summary = Verifizieren, dass Sie zu einer Organisation gehören
verify-renew = Erneut oder auf anderem Weg verifizieren
verify-since = Das war am { $at }; es gilt bis { $until }.
verify-by-mailbox = Verifiziert über ein Postfach bei { $domain }.
verify-by-domain = Verifiziert über die Domain { $domain }.
verify-by-editors = Die Redaktion bürgt dafür.
verify-found-mailbox = Sie haben den Code aus dem Postfach eingegeben. Die Adresse ist nirgends gespeichert.
verify-found-file = Die Zeile steht in der Datei auf der Domain.
verify-found-record = Die Zeile steht in einem TXT-Eintrag der Domain.
verify-found-link = Die Startseite der Domain verlinkt auf Ihren Kommentar.
verify-revoke = Verifizierung zurücknehmen
verify-revoke-hint = Ihre Angabe bleibt, wie sie ist, und gilt sofort wieder als nicht verifiziert.
verify-public = Öffentlich wird:
verify-public-nothing = Nichts davon wird öffentlich: Ihre Angabe sieht nur das Team, so haben Sie es gewählt.
verify-example-domain = your-domain.example
verify-no-trust = Es sagt, wo Sie E-Mails lesen oder eine Website ändern konnten, mehr nicht. Ihre Kommentare werden behandelt wie alle anderen, verifiziert oder nicht. Es endet nach 12 Monaten, und Sie können es jederzeit zurücknehmen.
verify-mailbox = Über ein Postfach
verify-mailbox-hint = Wir senden einen Code an eine Adresse bei Ihrer Organisation. Sie wird nur aufbewahrt, und zwar versiegelt, bis die E-Mail hinausgegangen ist, höchstens eine Stunde; dann bleiben nur Domain und Tag.
verify-employer = Ein Postfach am Arbeitsplatz kann der Arbeitgeber mitlesen. Die E-Mail nennt den kommentierten Beitrag, aber weder Ihren Namen noch Ihre Worte.
verify-no-mail = Diese Website versendet keine E-Mails, deshalb lässt sich hier kein Postfach verifizieren.
verify-address = Adresse bei Ihrer Organisation
verify-send = Code senden
verify-send-again = Neuen Code senden
verify-code = Die sechs Ziffern aus der E-Mail
verify-code-hint = Unterwegs an eine Adresse bei { $domain }, gültig bis { $until }. Wenn in einigen Minuten nichts kommt, prüfen Sie die Adresse und lassen Sie sich einen neuen senden.
verify-code-send = Verifizieren
verify-code-wrong = Das ist nicht der Code. { $left ->
    [one] Ein Versuch bleibt.
   *[other] { $left } Versuche bleiben.
}
verify-code-gone = Das war nicht der Code, und es war der letzte Versuch. Lassen Sie sich einen neuen senden.
verify-code-none = Es wartet kein Code mehr: Er wurde benutzt, seine Stunde ist um, oder er war zu oft falsch eingegeben. Lassen Sie sich einen neuen senden.
verify-domain-heading = Über die Domain Ihrer Organisation
verify-domain-lead = Wer die Domain betreut, hinterlegt diese Zeile an einer der Stellen, für die Dauer der Prüfung. Sie verrät niemandem etwas.
verify-way-file = in der Datei { $file } der Website,
verify-way-record = oder in einem TXT-Eintrag der Domain,
verify-way-link = oder statt der Zeile ein Link mit rel="me" von der Startseite auf Ihren Kommentar:
verify-domain = Domain
verify-domain-hint = Zum Beispiel your-domain.example; abgefragt wird sie über https.
verify-check = Jetzt prüfen
verify-unfit-none = Das ist keine Domain im öffentlichen Internet.
verify-unfit-suffix = Unter dieser Domain registrieren andere ihre eigenen Namen, deshalb sagt sie nichts über Sie.
verify-unfit-free = Dort kann alle Welt ein Postfach haben, deshalb sagt es nichts darüber, wo Sie arbeiten.
verify-unfit-disposable = Postfächer dort sind zum Wegwerfen gemacht, deshalb sagt dieses nichts darüber, wo Sie arbeiten.
verify-missing = Bei { $domain } war nichts davon zu finden: { $places }.
verify-place = { $place }: { $why }
verify-place-file = Datei
verify-place-record = TXT-Eintrag
verify-place-link = Startseite
verify-missing-status = antwortet mit { $status }
verify-missing-elsewhere = führt zu einer anderen Domain
verify-missing-not-in-it = steht nicht darin
verify-missing-unknown = der Name ist nicht bekannt
verify-missing-slow = hat zu lange gebraucht
verify-missing-large = ist zu groß
verify-missing-redirect = den Weiterleitungen lässt sich nicht folgen
verify-missing-not-asked = die Adresse ist nicht öffentlich
verify-missing-unreachable = antwortet nicht

verify-mail-subject = { $code } ist Ihr Code für { $blog }
verify-mail-lead = Jemand hat bei { $blog } „{ $post }“ kommentiert und gibt an, dieses Postfach zu lesen.
verify-mail-code = Wenn Sie das waren, geben Sie auf Ihrem Beleg diesen Code ein: { $code }
verify-mail-link = Oder öffnen Sie diese Seite und drücken Sie die Schaltfläche: { $url }
verify-mail-button = Diese Seite öffnen
verify-mail-public = „Verifiziertes Postfach bei { $domain }“ steht dann neben Ihrem Kommentar, mit dem Tag. Ihre Adresse wird nirgends gespeichert. Der Code gilt eine Stunde.
verify-mail-not-you = Wenn Sie das nicht waren, tun Sie nichts: Dann geschieht nichts.

## Der zugesandte Link, der ein Postfach verifiziert
mailbox-title = Lesen Sie E-Mails bei { $domain }?
mailbox-lead = Jemand hat „{ $post }“ kommentiert und gibt an, das Postfach zu lesen, in dem dieser Link ankam. Drücken Sie die Schaltfläche nur, wenn Sie das waren: „Verifiziertes Postfach bei { $domain }“ steht dann neben dem Kommentar, mit dem heutigen Datum.
mailbox-button = Ja, meinen Kommentar verifizieren
mailbox-not-you = Wenn Sie das nicht waren, schließen Sie diese Seite: Es geschieht nichts.
mailbox-done-title = Verifiziert
mailbox-done = „Verifiziertes Postfach bei { $domain }“ steht jetzt bei Ihrem Kommentar. Die Adresse selbst ist nirgends gespeichert. Auf Ihrem Beleg ist es zu sehen und lässt sich zurücknehmen.

## Verbindungen aus Sicht der Leitung
owner-title = Wer spricht
owner-lead = Die Worte, mit denen diese Website nach Verbindungen fragt, die Fragen, die Sie zur Hand haben, und wie das Nachfragen läuft.
owner-back = Zurück zu den Einstellungen
owner-rules-hint = Fragen, die schon beim Eingang eines Kommentars gestellt werden.
owner-save = Speichern
owner-usual = Übliche Worte wiederherstellen
owner-preview = Zeigen, wie sie sich lesen
owner-not-yet-saved = Noch ist nichts gespeichert. Unten sehen Sie, was Sie speichern würden.
owner-hidden-characters = Darin steht ein Zeichen, das niemand sieht oder das die Schreibrichtung umkehrt. Bitte tippen Sie es neu.
owner-up = Nach oben: { $what }
owner-down = Nach unten: { $what }
owner-remove = Entfernen
owner-remove-what = Entfernen: { $what }
owner-chips = Auswahl
owner-chips-lead = Was man über sich sagen kann, in der angebotenen Reihenfolge. Was nicht mehr angeboten wird, bleibt dort stehen, wo es gewählt wurde. Geänderte Worte gelten sofort überall, auch bei früheren Angaben.
owner-chip-label = In der Auswahl
owner-chip-in-line = In der Kennzeichnung: „gibt an: …“
owner-chip-offered = Angeboten
owner-chip-twice = „{ $label }“ steht zweimal in der Auswahl. Niemand könnte beides auseinanderhalten.
owner-chips-none-offered = Bitte bieten Sie wenigstens eine Auswahl an.
owner-wording = Wortlaut
owner-any = Die Frage unter dem Text eines Kommentars
owner-any-hint = Was darunter steht; danach kommt ein Beispiel für eine Kennzeichnung
owner-ways-out = Der Hinweis auf „Keine“ und „Lieber nicht sagen“, bei jeder Frage
owner-questions = Vorbereitete Fragen
owner-questions-lead = Höchstens { $max }, ohne Links. {"{name}"} wird zur Person, {"{post}"} zum Titel des Beitrags, {"{subject}"} zu dem, worum es im Beitrag geht. Regeln stellen die Frage, die als erste Wahl gilt.
owner-question = Frage { $number }
owner-question-new = Weitere Frage
owner-question-first = Erste Wahl
owner-question-twice = Diese Frage steht hier zweimal.
owner-questions-too-many = Bitte höchstens { $max } Fragen.
owner-reads = Liest sich so:
owner-sample-name = Dana K.
owner-sample-post = Was eine Verlängerung wirklich kostet
owner-sample-subject = Acme
figures-title = Wie das Nachfragen läuft
figures-lately = Letzte 90 Tage
figures-all = Insgesamt
figures-asked = Gestellte Fragen
figures-answered = Beantwortet
figures-median = Die Hälfte beantwortet binnen
figures-declined = Möchten nichts sagen
figures-published = Veröffentlicht, von den beantworteten
figures-withdrawn = Zurückgezogene Kennzeichnungen
figures-percent = { $value } %
figures-hours = { $value } Std.
figures-none = –
rules-title = Fragen nach Regeln
rules-lead = Eine Regel fragt von selbst, während ein Kommentar eingeht: Die vorbereitete Frage Ihrer ersten Wahl wartet dann auf dem Beleg, der nach dem Senden erscheint. Niemand sonst sieht sie, und veröffentlicht wird dadurch nichts.
rules-ceilings = Wer mit dem Kommentar schon etwas angegeben hat, wird nicht gefragt. Niemand wird in 30 Tagen öfter als { $person }-mal gefragt; Regeln fragen höchstens { $rules }-mal pro Stunde, alle zusammen { $all }-mal.
rules-names-subject = Der Kommentar nennt ein Thema
rules-names-subject-hint = Eine Organisation oder ein Produkt, worum es im Beitrag geht, als ganze Wörter, im eigenen Text und nicht in Zitaten.
rules-mail-domain = Die E-Mail-Adresse gehört zur Website eines Themas
rules-mail-domain-hint = Die Adresse, die mit dem Kommentar kam, bestätigt oder nicht.
rules-we-beside-subject = „Wir“ steht neben einem Thema
rules-we-beside-subject-hint = „Wir“, „unser“ oder „uns“, auch auf Englisch und Französisch, höchstens acht Wörter vom Namen eines Themas entfernt.
rules-links-subject = Ein Link führt zur Website eines Themas
rules-links-subject-hint = Im Text oder als angegebene Website.
rules-is-on = ein
rules-is-off = aus
rules-since = Eingeschaltet seit { $at }. Die Fragen tragen die Signatur der Person, die sie eingeschaltet hat.
rules-on = Einschalten
rules-off = Ausschalten
rules-off-one = Ausschalten: { $rule }
rules-rehearse = Probelauf
rules-rehearse-one = Probelauf: { $rule }
rules-would-have = { $asked ->
    [0] Von zuletzt { $of } hätte sie bei keinem gefragt.
   *[other] Von zuletzt { $of } hätte sie bei { $asked } gefragt.
}
rules-sites = Websites der Themen
rules-sites-lead = Wo eine Organisation oder ein Produkt zu Hause ist, z. B. acme.com; Adressen darunter zählen mit.
rules-no-subjects = Noch geht es in keinem Beitrag um eine Organisation oder ein Produkt.
rules-site-wrong = Das ist keine Adresse einer Website. Ein Name wie acme.com genügt.
rules-sites-save = Websites speichern

# Lernender Spamfilter
desk-probably-spam = Wahrscheinlich Spam
desk-probably-spam-because = Wahrscheinlich Spam: { $signs }
spam-title = Lernender Spamfilter
spam-lead = Wenn das Team einen Kommentar veröffentlicht oder als Spam markiert, lernt dieses Blog daraus; aus nichts anderem und nirgends sonst. Wird eine Entscheidung rückgängig gemacht, ist auch das Gelernte wieder weg.
spam-learnt = Gelernt aus { $spam ->
    [one] einem Spam-Kommentar
   *[other] { $spam } Spam-Kommentaren
} und { $genuine ->
    [one] einem anderen
   *[other] { $genuine } anderen
}
spam-notes = Sieht ein Kommentar nach Spam aus, steht das in der Moderation dabei.
spam-folds = Ab { $from } jeder Art wird er dort auch eingeklappt und steht am Ende.
spam-holds = Ab { $from } jeder Art wartet er auch auf Freigabe, wo er sonst sofort erschienen wäre.
spam-never = Von selbst veröffentlicht er nichts, lehnt nichts ab und markiert nichts als Spam, beurteilt nie, was das Team schreibt, und achtet nie auf Angaben zu Verbindungen.
spam-does = ein
spam-does-not-yet = { $count ->
    [one] noch einer nötig
   *[other] noch { $count } nötig
}
spam-seeds = Manche Anzeichen bedeuten vom ersten Tag an etwas: viele Links, Kurzlinks, noch einmal derselbe Text, ein Text, der schneller kam, als jemand tippt oder einfügt, Wegwerf-Adressen, gemischte Alphabete, Großbuchstaben, lange Zahlen. Was dieses Blog über sie lernt, tritt an diese Stelle.
spam-strongest = Stärkste Anzeichen für Spam
spam-strongest-genuine = Stärkste Anzeichen dagegen
spam-no-signs = Noch nichts.
spam-sign = Anzeichen
spam-in-spam = In Spam
spam-in-genuine = In anderen Kommentaren
spam-files = Zum Mitnehmen
spam-csv = Alle Anzeichen als Tabelle (CSV)
spam-json = Alle Anzeichen für Programme (JSON)
spam-files-hint = Namen, E-Mail-Adressen und Telefonnummern werden nicht gelernt. Ein Anzeichen aus nur einem Kommentar hat kein Gewicht und steht nicht in den Dateien; es verschwindet, wenn sein Kommentar gelöscht wird.
spam-to-desk = Zur Moderation
spam-forget = Alles Gelernte vergessen
spam-forget-title = Alles über Spam Gelernte vergessen?
spam-forget-what = { $count ->
    [one] Gelöscht wird, was aus einer Entscheidung gelernt wurde.
   *[other] Gelöscht wird, was aus { $count } Entscheidungen gelernt wurde.
} Kommentare und Entscheidungen bleiben, wie sie sind; mit der nächsten Entscheidung beginnt das Lernen neu.
spam-forget-for-good = Das lässt sich nicht rückgängig machen.
spam-forget-not = Behalten
spam-forgotten = Alles über Spam Gelernte ist vergessen.
spam-sign-word = „{ $word }“
spam-sign-host = ein Link zu { $host }
spam-sign-mail = E-Mail bei { $domain }
spam-sign-links-none = kein Link
spam-sign-links-one = ein Link
spam-sign-links-some = zwei oder drei Links
spam-sign-links-many = viele Links
spam-sign-link-short = ein Kurzlink
spam-sign-length-line = eine Zeile
spam-sign-length-short = ein kurzer Text
spam-sign-length-usual = ein Text üblicher Länge
spam-sign-length-long = ein langer Text
spam-sign-repeated = derselbe Text vor Kurzem
spam-sign-fast = schneller geschrieben, als jemand tippt oder einfügt
spam-sign-mail-none = keine E-Mail-Adresse
spam-sign-mail-throwaway = eine Wegwerf-Adresse
spam-sign-script = gemischte Alphabete
spam-sign-capitals = viele Großbuchstaben
spam-sign-number = eine lange Zahl
spam-sign-calls = viele Ausrufezeichen
spam-sign-money = ein Geldbetrag
spam-sign-pictogram = ein Piktogramm
spam-sign-question = ein Fragezeichen

# Eigene Prüfregeln, als Sätze.
own-sentence = { $does } { $which }.
own-because = Eine Regel dieser Website, für Kommentare { $which }
own-gone = Eine Regel dieser Website, die es nicht mehr gibt
own-holds = Zurückgehalten werden Kommentare
own-rejects = Abgelehnt werden Kommentare
own-spams = Als Spam gelten Kommentare
own-asks = Nach Verbindungen gefragt wird bei Kommentaren
own-tells = Sie bekommen Bescheid bei Kommentaren
own-name-says = mit einem dieser Wörter im Namen: { $words }
own-name-holds = mit einer dieser Zeichenfolgen im Namen: { $words }
own-text-says = mit einem dieser Wörter im Text: { $words }
own-text-holds = mit einer dieser Zeichenfolgen im Text: { $words }
own-organisation-says = mit einem dieser Wörter in der angegebenen Organisation: { $words }
own-organisation-holds = mit einer dieser Zeichenfolgen in der angegebenen Organisation: { $words }
own-email-at = mit einer E-Mail-Adresse bei: { $words }
own-email-holds = mit einer dieser Zeichenfolgen in der Domain der E-Mail-Adresse: { $words }
own-website-at = mit einer angegebenen Website unter: { $words }
own-website-holds = mit einer dieser Zeichenfolgen in der angegebenen Website: { $words }
own-link-at = mit einem Link zu: { $words }
own-link-holds = mit einer dieser Zeichenfolgen im Host eines Links: { $words }
own-links =
    { $sites ->
        [1] mit einem Link
       *[other] mit Links zu { $sites } oder mehr Websites
    }
own-first = von Personen, die hier zum ersten Mal kommentieren
own-not-trusted = von Personen, die hier nicht als vertrauenswürdig gelten
own-trusted = von Personen, die hier als vertrauenswürdig gelten
own-old-post =
    { $days ->
        [1] zu Beiträgen, die älter als ein Tag sind
       *[other] zu Beiträgen, die älter als { $days } Tage sind
    }
own-language = in einer anderen Sprache als: { $languages }
own-capitals = mit mehr als { $percent } % Großbuchstaben
own-like-in-thread = unter einem Namen, der einem anderen in der Diskussion ähnelt
own-like-byline = unter einem Namen, der einer Signatur des Teams ähnelt
own-byline-name = unter einem Namen, den das Team als Signatur verwendet
own-and-more = { $shown } und { $more } mehr

# Die Seite der Prüfregeln.
screening-title = Regeln
screening-lead = Was aus einem neuen Kommentar wird, bevor ihn jemand gelesen hat. Von allen Regeln, die anschlagen, gilt die stärkste: Spam vor Ablehnen vor Zurückhalten.
screening-team = Wer mit einer Signatur des Teams schreibt, wird nie zurückgehalten.
screening-owner-only = Regeln ändern kann nur die Leitung.
screening-own = Eigene Regeln
screening-own-none = Noch gibt es keine.
screening-new = Neue Regel
screening-change-title = Regel ändern
screening-change = Ändern
screening-up = Nach oben
screening-put-back = Zurückholen, ausgeschaltet
screening-removed =
    { $count ->
        [1] Eine entfernte Regel
       *[other] { $count } entfernte Regeln
    }
screening-since = Geändert am { $at }.
screening-spoke =
    { $published ->
        [0] Traf auf { $found } von zuletzt { $of } Kommentaren zu; keiner davon ist veröffentlicht.
       *[other] Traf auf { $found } von zuletzt { $of } Kommentaren zu; { $published } davon haben Sie veröffentlicht.
    }
screening-never-spoke =
    { $of ->
        [0] Noch keine Kommentare.
        [1] Traf auf den letzten Kommentar nicht zu.
       *[other] Traf auf keinen der letzten { $of } Kommentare zu.
    }
screening-trust = Wer als vertrauenswürdig gilt
screening-trust-lead = Wer hier wiedererkannt werden möchte oder eine E-Mail-Adresse bestätigt hat, gilt als vertrauenswürdig, sobald genug eigene Kommentare veröffentlicht sind. Neue werden dann nur noch zurückgehalten, wenn eine Regel etwas findet. Ein abgelehnter oder als Spam markierter Kommentar hebt das auf; wird diese Entscheidung rückgängig gemacht, gilt es wieder. Ein eingetippter Name oder eine Adresse zählt nichts, eine verifizierte Verbindung ebenso wenig.
screening-trust-after = Veröffentlichte Kommentare, bis jemand als vertrauenswürdig gilt
screening-trust-hint = Von 1 bis { $max }. Nach einem abgewiesenen wird neu gezählt.
screening-trust-save = Zahl speichern
screening-trust-is =
    { $count ->
        [1] Vertrauenswürdig ab einem veröffentlichten Kommentar.
       *[other] Vertrauenswürdig ab { $count } veröffentlichten Kommentaren.
    }
screening-built-in = Eingebaute Regeln
screening-built-in-lead = Jede lässt sich ausschalten oder tut etwas anderes. Ob jeder Kommentar wartet, steht in den Einstellungen; für Sperren gibt es eine eigene Seite.
screening-does-what = Was sie tut: { $rule }
screening-does-hold = Zurückhalten
screening-does-reject = Ablehnen
screening-does-spam = Spam
screening-does-ask = Nach Verbindungen fragen
screening-does-tell = Nur Bescheid geben
screening-does-off = Aus
screening-set = Einstellen
screening-all = Alle Regeln
screening-when = Wenn
screening-when-lead = Jede Bedingung muss zutreffen. Höchstens { $max }.
screening-condition = Bedingung { $number }
screening-kind = Worauf geachtet wird
screening-kind-none = Nichts: weglassen
screening-kind-text = Wörter im Text
screening-kind-name = Wörter im Namen
screening-kind-email-domain = Domain der E-Mail-Adresse
screening-kind-website = Host der Website
screening-kind-link = Host eines Links im Text
screening-kind-organisation = Wörter in der Organisation
screening-kind-links-from = Links zu so vielen Websites oder mehr
screening-kind-first = Erster Kommentar der Person hier
screening-kind-not-trusted = Person gilt hier nicht als vertrauenswürdig
screening-kind-trusted = Person gilt hier als vertrauenswürdig
screening-kind-old-post = Beitrag ist älter als so viele Tage
screening-kind-language = Andere Sprache als diese
screening-kind-capitals = Mehr als so viel Prozent Großbuchstaben
screening-kind-like-in-thread = Name ähnelt einem anderen in der Diskussion
screening-kind-like-byline = Name ähnelt einer Signatur des Teams
screening-kind-byline-name = Name ist eine Signatur des Teams
screening-lines = Eines davon, je eines pro Zeile
screening-language-hint = Englische Namen oder Codes, z. B. German oder de. Unter { $letters } Buchstaben ist keine Sprache zu erkennen, auch nicht bei einem Text, der ebenso gut in einer anderen sein könnte: Dann schlägt die Regel nicht an.
screening-whole = Nur als ganze Wörter; bei einem Host nur er selbst und was darunter liegt
screening-number = Zahl
screening-more = Weitere Bedingung
screening-then = Dann
screening-does = Was die Regel tut
screening-reason = Grund
screening-reason-hint = Steht auf dem Beleg der Person, die den Kommentar gesendet hat.
screening-question = Frage
screening-question-hint = Eine der vorbereiteten Fragen. Sie wartet auf dem Beleg und hält nichts auf.
screening-try = Ausprobieren
screening-save-sure = Trotzdem speichern
screening-sure = Einige davon haben Sie durchgelassen. Sehen Sie sie sich unten an; wenn die Regel dennoch richtig ist, speichern Sie sie trotzdem.
screening-on-sure = Trotzdem einschalten
screening-sure-on = Einige davon haben Sie durchgelassen. Sehen Sie sie sich unten an; wenn die Regel dennoch richtig ist, schalten Sie sie trotzdem ein.
screening-unknown-honeypot = Was in diesem Feld stand, wird nicht aufbewahrt; aus der Vergangenheit lässt sich daher nicht sagen, was die Regel aufgehalten hätte, während sie aus war.
screening-unknown-hidden = Was in einer Organisation verborgen war, wird nicht aufbewahrt; aus der Vergangenheit lässt sich daher nicht sagen, welche Kommentare die Regel deswegen aufgehalten hätte, während sie aus war.
screening-would-hold =
    { $published ->
        [0] Hätte { $found } von zuletzt { $of } Kommentaren zurückgehalten; keiner davon ist veröffentlicht.
       *[other] Hätte { $found } von zuletzt { $of } Kommentaren zurückgehalten; { $published } davon haben Sie veröffentlicht.
    }
screening-would-reject =
    { $published ->
        [0] Hätte { $found } von zuletzt { $of } Kommentaren abgelehnt; keiner davon ist veröffentlicht.
       *[other] Hätte { $found } von zuletzt { $of } Kommentaren abgelehnt; { $published } davon haben Sie veröffentlicht.
    }
screening-would-spam =
    { $published ->
        [0] Hätte { $found } von zuletzt { $of } Kommentaren für Spam gehalten; keiner davon ist veröffentlicht.
       *[other] Hätte { $found } von zuletzt { $of } Kommentaren für Spam gehalten; { $published } davon haben Sie veröffentlicht.
    }
screening-would-ask =
    { $published ->
        [0] Hätte bei { $found } von zuletzt { $of } Kommentaren nachgefragt; keiner davon ist veröffentlicht.
       *[other] Hätte bei { $found } von zuletzt { $of } Kommentaren nachgefragt; { $published } davon haben Sie veröffentlicht.
    }
screening-would-tell =
    { $published ->
        [0] Hätte bei { $found } von zuletzt { $of } Kommentaren Bescheid gegeben; keiner davon ist veröffentlicht.
       *[other] Hätte bei { $found } von zuletzt { $of } Kommentaren Bescheid gegeben; { $published } davon haben Sie veröffentlicht.
    }
screening-kind-missing = Bitte wählen Sie, worauf geachtet wird, oder lassen Sie die Bedingung leer.
screening-words-missing = Bitte geben Sie mindestens eines an, je eines pro Zeile.
screening-words-wrong = Höchstens { $lines } Zeilen mit je { $max } Zeichen.
screening-language-wrong = „{ $name }“ ist keine Sprache, die sich hier erkennen lässt. Der englische Name oder ein Code genügt, z. B. German oder de.
screening-number-wrong = Bitte geben Sie eine Zahl von { $least } bis { $most } an.
screening-reason-missing = Bitte geben Sie einen Grund an: Mehr bekommt die Person nicht zu lesen.
screening-too-many = Höchstens { $max } Bedingungen.
screening-full = Es gibt schon { $max } Regeln. Entfernen Sie zuerst eine.
rule-done-made = Die Regel gilt von nun an.
rule-done-changed = Die Regel ist geändert.
rule-done-on = Die Regel ist wieder eingeschaltet.
rule-done-off = Die Regel ist ausgeschaltet.
rule-done-moved = Die Regel steht jetzt weiter oben.
rule-done-treated = Sie tut jetzt etwas anderes.
rule-done-removed = Die Regel ist entfernt.
rule-done-put-back = Die Regel ist zurück, ausgeschaltet.
rule-done-undone = Rückgängig gemacht: Die Regel ist wieder wie zuvor.
rule-done-trust = Die Zahl gilt von nun an.
rule-done-trust-undone = Rückgängig gemacht: Die Zahl ist wieder wie zuvor.
rule-undo-changed = Diese Regel wurde seither geändert. Zuerst geht die neueste Änderung zurück; im Protokoll gibt es dafür eine Schaltfläche.
rule-undo-trust-changed = Die Zahl wurde seither geändert. Zuerst geht die neueste Änderung zurück; im Protokoll gibt es dafür eine Schaltfläche.

# Bilder und andere Dateien
media-title = Bilder und Dateien
media-upload = Dateien hinzufügen
media-upload-hint = Bis zu { $files } auf einmal, je { $most } MB. Bilder (JPEG, PNG, GIF, WebP) werden am Inhalt erkannt und neu gespeichert, ohne den Aufnahmeort. Aufzeichnungen (MP4, WebM, MP3, M4A, Ogg, WAV) lassen sich im Beitrag abspielen; sie bleiben, wie sie sind, samt dem, was sie über ihren Aufnahmeort enthalten. Alles andere wird als Download aufbewahrt.
media-upload-go = Hochladen
media-views = Ansichten
media-view-all = Alle
media-view-undescribed = Ohne Beschreibung
media-view-unused = In keinem Beitrag
media-view-bin = Papierkorb
media-search = Name oder Beschreibung
media-search-go = Suchen
media-none = Hier ist noch nichts. Fügen Sie oben das erste Bild hinzu oder fügen Sie eines in den Text eines Beitrags ein.
media-none-undescribed = Jedes Bild sagt, was es zeigt. Vielen Dank.
media-none-unused = Jede Datei steht in einem Beitrag.
media-none-bin = Der Papierkorb ist leer.
media-none-found = Nichts heißt so oder ist so beschrieben: „{ $words }“.
media-more = Mehr
media-kept = { $name } ist da.
media-was-known = { $name } war schon da und wird nur einmal aufbewahrt.
media-look = Beschreiben
media-not-kept = { $count ->
    [one] Eine Datei konnte nicht gespeichert werden
   *[other] { $count } Dateien konnten nicht gespeichert werden
}
media-unnamed = Die Datei
media-empty = { $name } ist leer.
media-too-large = { $name } ist größer als { $most } MB. Speichern Sie es kleiner und versuchen Sie es noch einmal.
media-no-picture = { $name } ist weder JPEG noch PNG, GIF oder WebP, wie auch immer es heißt. Andere Dateien lassen sich unter „Bilder und Dateien“ hinzufügen.
media-not-shown = { $name } ist weder ein Bild noch eine Aufzeichnung, die Browser zeigen, wie auch immer es heißt. Andere Dateien lassen sich unter „Bilder und Dateien“ hinzufügen.
media-unreadable = { $name } ist beschädigt oder bricht ab und lässt sich nicht lesen. Speichern Sie es neu und versuchen Sie es noch einmal.
media-moves = { $name } ist animiert, aber kein GIF. Speichern Sie es als GIF oder als Standbild.
media-too-many-frames = { $name } läuft zu lange: höchstens { $most } Einzelbilder, und nicht zu große. Besser passt ein Video.
media-too-many-pixels = { $name } hat laut eigener Angabe { $width } × { $height } Pixel. Möglich sind höchstens { $most } Megapixel und { $side } Pixel je Seite. Speichern Sie es kleiner und versuchen Sie es noch einmal.
media-nothing-sent = Wählen Sie zuerst eine Datei.
media-alt = Was es zeigt
media-alt-missing = Was ist zu sehen?
media-alt-hint = Ein Satz für alle, die das Bild nicht sehen, höchstens { $most } Zeichen. Beiträge, die es schon zeigen, behalten ihre eigenen Worte.
media-alt-long = Das ist zu lang: höchstens { $most } Zeichen.
media-decoration = Nur Schmuck
media-decoration-hint = Es zeigt nichts, was jemandem fehlen würde. Niemand wird gefragt, was zu sehen ist, und wer sich die Seite vorlesen lässt, hört nichts davon.
media-decoration-words = Was nur Schmuck ist, hat keine Beschreibung: Nehmen Sie das Häkchen weg oder leeren Sie das Feld.
media-alt-save = Speichern
media-alt-save-one = Speichern, was { $name } zeigt
media-unused = Noch in keinem Beitrag
media-used-in = In
media-used-more = und { $count } weiteren
media-done-describe = Beschreibung gespeichert.
media-done-trash = In den Papierkorb gelegt. Dort bleibt es 30 Tage.
media-done-restore = Aus dem Papierkorb geholt.
media-take-back = Rückgängig
media-back = Alle Bilder und Dateien
media-since = hinzugefügt am { $date }
media-in-bin = Das liegt im Papierkorb. Niemand kann es öffnen, und nach 30 Tagen ist es weg.
media-in-use = Es steht in Beiträgen oder ist das Logo und bleibt deshalb. Nehmen Sie es zuerst dort heraus.
media-conflict = Inzwischen hat es jemand anderes beschrieben: „{ $alt }“. Ihre Worte stehen unten; speichern Sie sie noch einmal, wenn sie besser sind.
media-download = Herunterladen
media-markdown = Für einen Beitrag
media-markdown-hint = Kopieren Sie das in den Text.
media-restore = Aus dem Papierkorb holen
media-restore-one = { $name } aus dem Papierkorb holen
media-trash = In den Papierkorb
media-trash-hint = Kein Beitrag verwendet es. 30 Tage lang lässt es sich zurückholen.
media-add = Bild oder Aufzeichnung hinzufügen
media-add-hint = Fügen Sie ein Bild oder eine Aufzeichnung in den Text ein, ziehen Sie sie hinein oder wählen Sie sie hier. Bilder werden ohne den Aufnahmeort gespeichert.
media-all = Alle Bilder und Dateien
media-choose = Datei
media-insert = Hochladen und einfügen
media-inserted = Die Datei ist hochgeladen und steht am Ende des Textes. Der Text ist noch nicht gespeichert.
media-inserted-here = { $name } steht im Text.
media-uploading = Wird hochgeladen
media-failed = Die Datei konnte nicht hochgeladen werden. Bitte noch einmal versuchen.
media-shows = Was zeigt { $name }?
media-silent = { $count ->
    [one] Ein Bild sagt nicht, was es zeigt. Ein paar Worte in seinen Klammern helfen allen, die es nicht sehen: ![so wie hier](…).
   *[other] { $count } Bilder sagen nicht, was sie zeigen. Ein paar Worte in ihren Klammern helfen allen, die sie nicht sehen: ![so wie hier](…).
}
media-silent-many = { $n } Bilder sagen nicht, was sie zeigen. Ein paar Worte in ihren Klammern helfen allen, die sie nicht sehen: ![so wie hier](…).

## Personen
people-title = Team
people-name = Name
people-role = Rolle
people-seen = Zuletzt hier
people-seen-at = hier am { $day }
people-never-seen = noch nicht hier
people-factor = Zweiter Schritt
people-factor-on = zweiter Schritt
people-factor-off = nur Passwort
people-posts = Beiträge
people-posts-count = { $count ->
    [0] keine Beiträge
    [one] 1 Beitrag
   *[other] { $count } Beiträge
}
people-stopped = Stillgelegt
people-signs = Signatur: { $name }
role-contributor = Mitarbeit
role-contributor-what = Schreibt Beiträge und reicht sie zur Freigabe ein; sieht die Kommentare zu den eigenen.
role-author = Autor/in
role-author-what = Schreibt und veröffentlicht Beiträge; entscheidet über die Kommentare zu den eigenen.
role-moderator = Moderation
role-moderator-what = Entscheidet über alle Kommentare; schreibt keine Beiträge.
role-editor = Redaktion
role-editor-what = Schreibt und veröffentlicht Beiträge von allen und entscheidet über alle Kommentare.
role-owner = Leitung
role-owner-what = Tut all das und führt das Blog: Einstellungen, Regeln und Team.
invite-title = Jemanden einladen
invite-lead = Die Person bekommt einen Link, der nur einmal und 7 Tage lang gilt, und wählt ihr Passwort selbst.
invite-name-hint = Lässt sich beim Beitreten noch ändern.
invite-button = Einladen
invite-taken = Diese Adresse hat hier schon jemand.
invite-open = Für diese Adresse ist eine Einladung offen. Ziehen Sie sie zurück, um eine neue zu senden.
invite-made = { $email } ist eingeladen
invite-made-mailed = Der Link ist per E-Mail unterwegs. Sie können ihn auch selbst weitergeben: Er ist nur jetzt zu sehen und gilt nur einmal, 7 Tage lang.
invite-made-by-hand = Bitte geben Sie diesen Link weiter: Er ist nur jetzt zu sehen und gilt nur einmal, 7 Tage lang.
invite-link = Einladungslink
invitations-title = Offene Einladungen
invitations-until = Gültig bis
invitations-good-until = bis { $day }
invitations-withdraw = Zurückziehen
shared-title = Gemeinsame Namen
shared-lead = Ein Name, unter dem mehrere schreiben. Für alle ist zu sehen, dass er ein Pseudonym ist; wer wirklich schrieb, steht nur im Protokoll. Auf der Seite eines Namens oder einer Person legen Sie fest, wer ihn verwenden darf.
shared-name = Gemeinsamer Name
shared-add = Name hinzufügen
shared-page-lead = Steht für alle sichtbar über den Beiträgen, die so gezeichnet sind. Was schon veröffentlicht ist, behält seine Signatur.
shared-readers = Wie es öffentlich aussieht
shared-bio = Über diesen Namen
shared-bio-hint = Ein oder zwei Sätze. Sie stehen am Ende der Beiträge.
shared-interests = Offenlegung derer, die dahinterstehen
shared-interests-hint = Was man wissen sollte: Aktien, Auftraggeber, Arbeitgeber, Produkte, die sie verkaufen. Frühere Angaben bleiben erhalten.
shared-signers = Wer damit zeichnen darf
shared-signers-lead = Leitung und Redaktion zeichnen mit jedem Namen. Wer von den anderen es darf, legt die Leitung fest.
shared-signers-nobody = Sonst schreibt hier noch niemand.
shared-signers-save = Auswahl speichern
shared-history = Was damit geschah
shared-history-none = Noch nichts.
shared-interests-before = Frühere Offenlegungen
shared-interests-until = Bis { $date }:
person-last-owner = Es wurde nichts geändert: Das Blog stünde ohne Leitung da. Übertragen Sie die Leitung zuerst jemand anderem.
person-what = Es wurde nichts geändert. Bitte wählen Sie unten noch einmal.
person-role-save = Rolle ändern
person-bylines = Weitere Signaturen
person-bylines-any = Redaktion und Leitung dürfen jede Signatur verwenden.
person-bylines-lead = Neben der eigenen, die immer erlaubt ist.
person-bylines-save = Signaturen speichern
person-factor-on = Die Anmeldung hat zwei Schritte. Sind Telefon und Wiederherstellungscodes verloren, können Sie den zweiten Schritt ausschalten; die Person erfährt es per E-Mail.
person-factor-none = Zur Anmeldung genügt ein Passwort. Einen zweiten Schritt kann die Person auf der Seite ihres Kontos einrichten.
person-factor-own = Ihren finden Sie auf der Seite Ihres Kontos.
person-factor-off = Zweiten Schritt ausschalten
person-account = Konto
person-stop-lead = Mit einem stillgelegten Konto kann sich niemand mehr anmelden: Seine Sitzungen enden sofort, und seine Tokens werden widerrufen. Was geschrieben wurde, behält den Namen.
person-stop = Konto stilllegen
person-stopped-at = Dieses Konto wurde am { $day } stillgelegt.
person-back-lead = Danach gilt wieder das bisherige Passwort. Tokens bleiben widerrufen.
person-back = Konto reaktivieren
join-title = Mitmachen bei { $blog }
join-lead = { $by } lädt Sie ins Team ein.
join-email = Sie melden sich künftig als { $email } an.
join-button = Beitreten
join-until = Dieser Link gilt bis { $day }.
join-closed-title = Dieser Link gilt nicht mehr
join-accepted = Die Einladung wurde angenommen. Falls Sie das waren, melden Sie sich bitte an.
join-withdrawn = Die Einladung wurde zurückgezogen. Bitte fragen Sie bei der Person nach, die Sie eingeladen hat.
join-late = Die Frist dieser Einladung ist vorbei. Bitte lassen Sie sich eine neue geben.
join-taken = Mit dieser Adresse gibt es schon ein Konto. Bitte melden Sie sich an.
invited-mail-subject = { $by } lädt Sie zu { $blog } ein
invited-mail-lead = { $by } lädt Sie ins Team von { $blog } ein.
invited-mail-link = Wählen Sie hier Ihr Passwort, bis { $until }; der Link gilt einmal:
    { $url }
invited-mail-not-you = Wenn Ihnen das nichts sagt, tun Sie nichts: Ohne den Link kommt niemand hinein.
job-invited = Einladung senden
job-tell-person = Nachricht über ein Konto

## Das eigene Konto
account-title = Konto
account-nav = Ihr Konto
account-password = Passwort
account-role = { $role }.
account-name-hint = So sieht Sie das Team, in der Moderation und im Protokoll. Ihre öffentliche Signatur steht auf der nächsten Seite.
account-language = Sprache
account-language-hint = Für die Seiten des Teams und E-Mails an Sie. Beim Lesen gilt die Sprache des Blogs.
account-language-blog = Wie das Blog: { $language }
account-password-hint = Nur, um die Adresse zu ändern.
account-waits = Wir haben an { $email } geschrieben. Ihre Adresse ändert sich, wenn Sie den Link in der E-Mail öffnen.
account-forget = Alte Adresse behalten
account-confirm-lead = Von nun an melden Sie sich als { $email } an.
account-confirmed = Sie melden sich von nun an mit der neuen Adresse an.
account-confirm-closed = Der Link wurde benutzt, seine Frist ist vorbei, oder die Adresse wurde seither noch einmal geändert.
account-mail-subject = Ihre neue Adresse für { $blog }
account-mail-lead = Jemand möchte sich bei { $blog } mit dieser Adresse anmelden.
account-mail-link = Falls Sie das waren, bestätigen Sie es hier, innerhalb von zwei Tagen:
    { $url }
account-mail-not-you = Falls nicht, tun Sie nichts: Dann ändert sich nichts.
sessions-title = Sitzungen
sessions-lead = Wo Sie angemeldet sind. Wir kennen die Art des Browsers und die Zeit, nicht den Ort. Eine Sitzung endet nach 14 Tagen ohne Nutzung, in jedem Fall nach 60.
sessions-device = Gerät
sessions-since = Angemeldet
sessions-since-day = seit { $day }
sessions-seen = Zuletzt benutzt
sessions-seen-day = benutzt am { $day }
sessions-this = Diese hier
sessions-end = Beenden
sessions-end-others = Alle anderen beenden
sessions-ended = Erledigt. Wer dort war, muss sich neu anmelden.
device = { $browser ->
    [edge] Edge
    [opera] Opera
    [samsung] Samsung Internet
    [firefox] Firefox
    [chrome] Chrome
    [safari] Safari
   *[other] Ein Browser
} { $system ->
    [iphone] auf einem iPhone
    [ipad] auf einem iPad
    [android] unter Android
    [windows] unter Windows
    [mac] auf einem Mac
    [chromeos] unter ChromeOS
    [linux] unter Linux
   *[other] auf einem anderen Gerät
}
tokens-title = Tokens
tokens-lead = Damit handeln andere Programme in Ihrem Namen, im Rahmen dessen, was Sie dürfen. Widerrufen Sie, was Sie nicht kennen.
tokens-none = Sie haben keine.
tokens-scope = Darf
scope-read = Lesen
scope-write = Lesen und schreiben
scope-moderate = Lesen und moderieren
scope-admin = Alles, was Sie dürfen
tokens-used = Zuletzt benutzt
tokens-used-day = benutzt am { $day }
tokens-never = noch nicht benutzt
tokens-made-day = erstellt am { $day }
tokens-revoke = Widerrufen
tokens-revoked = Widerrufen. Das Programm, das es hat, kann damit nichts mehr tun.
tokens-make = Token erstellen
tokens-make-button = Erstellen
tokens-name-hint = Wofür es ist, z. B. „Backup“.
tokens-made = Das ist das Token. Kopieren Sie es jetzt: Es ist nur dieses eine Mal zu sehen.
tokens-token = Token
factor-title = Zweiter Schritt
factor-lead = Mit einem zweiten Schritt öffnet Ihr Passwort allein nichts: Bei jeder Anmeldung wird auch ein Code aus einer Authenticator-App auf Ihrem Telefon verlangt. Das Einrichten dauert zwei Minuten.
factor-begin = Einrichten
factor-scan = Scannen Sie das mit einer Authenticator-App.
factor-qr = Bild, das eine Authenticator-App liest
factor-by-hand = Oder tippen Sie diesen Schlüssel in die App:
factor-type = Geben Sie die sechs Ziffern ein, die die App zeigt.
factor-code = Code
factor-confirm = Einschalten
factor-give-up = Jetzt nicht
factor-wrong = Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und versuchen Sie es noch einmal.
factor-is-on = Der zweite Schritt ist eingeschaltet.
factor-since = Eingeschaltet seit { $day }. Jede Anmeldung verlangt einen Code Ihrer App.
factor-left = { $count ->
    [0] Kein Wiederherstellungscode ist übrig: Bitte erstellen Sie neue.
    [one] 1 Wiederherstellungscode ist übrig.
   *[other] { $count } Wiederherstellungscodes sind übrig.
}
factor-change = Ändern
factor-renew = Neue Wiederherstellungscodes erstellen
factor-off = Ausschalten
factor-switched-off = Der zweite Schritt ist ausgeschaltet: Ihr Passwort allein genügt zur Anmeldung.
factor-codes-title = Ihre Wiederherstellungscodes
factor-codes-lead = Jeder von ihnen ersetzt einmal Ihr Telefon. Bewahren Sie sie bei Ihren Passwörtern oder auf Papier auf: Sie sind nur jetzt zu sehen.
factor-codes-done = Sie sind gut aufgehoben
factor-step-title = Noch ein Schritt
factor-step-hint = Die sechs Ziffern, die Ihre Authenticator-App zeigt.
factor-step-lost = Beides verloren? Die Leitung des Blogs kann den zweiten Schritt für Sie ausschalten, ebenso wer den Server betreibt.
factor-recovery = Kein Telefon zur Hand?
factor-recovery-code = Einer Ihrer Wiederherstellungscodes
factor-mail-subject = Ihr zweiter Schritt für { $blog } wurde ausgeschaltet
factor-mail-off = Die Leitung von { $blog } hat den zweiten Schritt Ihrer Anmeldung ausgeschaltet. Ihr Passwort allein genügt jetzt.
factor-mail-again = Falls Sie nicht darum gebeten haben, sprechen Sie mit der Leitung. Hier können Sie ihn wieder einrichten:
    { $url }

## Vergessene Passwörter
forgot-link = Passwort vergessen?
forgot-title = Passwort vergessen?
forgot-lead = Geben Sie die Adresse an, mit der Sie sich anmelden. Gehört sie zu einem Konto, ist sofort eine E-Mail mit einem Link unterwegs.
forgot-send = Link senden
forgot-back = Zurück zur Anmeldung
forgot-asked-title = Bitte sehen Sie in Ihrem Postfach nach
forgot-asked = Wenn { $email } hier zu einem Konto gehört, ist eine E-Mail mit einem Link unterwegs. Der Link gilt einmal, eine Stunde lang.
forgot-no-mail = Dieses Blog versendet keine E-Mails. Wer den Server betreibt, kann Ihnen ein neues Passwort geben, auf der Kommandozeile:
reset-title = Neues Passwort wählen
reset-lead = Für { $email }. Sie werden überall abgemeldet.
reset-button = Passwort ändern
reset-done-title = Das Passwort ist geändert
reset-done = Sie sind überall abgemeldet. Bitte melden Sie sich mit dem neuen Passwort an.
reset-closed = Er wurde schon benutzt, oder seine Stunde ist um.
reset-again = Neuen Link anfordern
reset-mail-subject = Neues Passwort für { $blog }
reset-mail-lead = Jemand, hoffentlich Sie, gibt an, das Passwort Ihres Kontos bei { $blog } vergessen zu haben.
reset-mail-link = Wählen Sie hier ein neues, innerhalb einer Stunde; der Link gilt einmal:
    { $url }
reset-mail-not-you = Falls Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.

## Suche
search-title = Suche
search-for = Suche: { $words }
search-label = Wonach suchen Sie?
search-button = Suchen
search-hint = In Beiträgen, Seiten und veröffentlichten Kommentaren. "Wörter in Anführungszeichen" stehen zusammen; -Wort lässt weg, was es enthält.
search-posts = Beiträge und Seiten
search-comments = Kommentare
search-comment-on = zu
search-page = Seite
search-nothing = Nichts gefunden für „{ $words }“
search-nothing-advice = Weniger oder andere Wörter finden vielleicht mehr.
search-no-word = Darin steht kein Wort, nach dem sich suchen lässt.
search-archive = Alle Beiträge stehen im Archiv.
search-more-posts = Alle gefundenen Beiträge
search-more-comments = Alle gefundenen Kommentare
search-next = Nächste Seite
search-previous = Vorige Seite
search-everything = Beiträge und Kommentare
missing-likely = War einer dieser Beiträge gemeint?
settings-security = Sicherheit
settings-security-contact = Kontakt für Sicherheitsmeldungen
settings-security-hint = Eine E-Mail-Adresse oder eine Seite (https://…). Sie wird in /.well-known/security.txt veröffentlicht; dort sieht nach, wer eine Lücke findet. Leer für keine.
settings-security-wrong = Bitte geben Sie eine E-Mail-Adresse ein oder die Adresse einer Seite, die mit https:// beginnt.
# Was das Team vom Lesen sieht: Zahlen, und nie, wer es war.
reading-title = Statistik
reading-tabs = Teile der Statistik
reading-tab-reads = Aufrufe
reading-tab-searches = Gesucht
reading-tab-missing = Nicht gefunden
reading-tab-redirects = Weiterleitungen
reading-periods = Zeitraum
reading-period = { $days } Tage
reading-all = Ganze Statistik
reading-edit = Beitrag bearbeiten
reading-reads = Aufrufe
reading-reads-of = { $title }: { $reads ->
    [one] 1 Aufruf
   *[other] { $reads } Aufrufe
}
reading-reads-in = { $reads ->
    [one] Aufruf in { $days } Tagen
   *[other] Aufrufe in { $days } Tagen
}
reading-day-reads = { $day }: { $reads }
reading-chart = Aufrufe pro Tag in den letzten { $days } Tagen: { $reads } insgesamt, die meisten am { $day } ({ $most }).
reading-chart-empty = Keine Aufrufe in den letzten { $days } Tagen.
reading-by-day = Tag für Tag
reading-day = Tag
reading-posts = Beiträge
reading-none = In dieser Zeit wurde nichts gelesen.
reading-referrers = Woher die Aufrufe kamen
reading-site = Website
reading-nowhere = Direkt oder ohne Angabe
reading-other = Andere Websites
reading-referrers-how = Von der Seite mit dem Link wird nur der Host aufgehoben, von Suchmaschinen der Name; je Beitrag und Tag sind es die { $most } Websites mit den meisten Aufrufen.
reading-csv = Aufrufe nach Beitrag und Tag als Tabelle (CSV)
reading-how = Als Aufruf zählt eine Beitragsseite, die an einen Browser ging. Programme, die sich als solche zu erkennen geben, im Voraus geladene Seiten und das Team zählen nicht mit. Es wird kein Cookie gesetzt, keine Adresse gespeichert und kein Besuch vom anderen unterschieden; wer zweimal liest, zählt also zweimal. Woher die Aufrufe kamen, ist nach { $days } Tagen vergessen, der einzelne Tag nach { $years } Tagen; die Summe bleibt.
reading-searches-title = Wonach gesucht wurde
reading-words = Wörter
reading-searches = Suchanfragen
reading-found = Gefunden
reading-found-nothing = nichts
reading-searches-none = In dieser Zeit hat niemand etwas gesucht.
reading-searches-how = Gezählt pro Tag, ohne festzuhalten, wer gesucht hat, und nach { $days } Tagen vergessen. Aufgehoben werden nur Suchanfragen mit { $shortest } bis { $longest } Zeichen und keine, die nach einer E-Mail-Adresse, einer Nummer oder einem Schlüssel aussehen.
missing-title = Nicht gefundene Adressen
missing-lead = Was aufgerufen wurde und hier nicht ist, das Häufigste zuerst. Von jeder Adresse wird der Pfad aufgehoben, ohne alles hinter dem Fragezeichen, bis 90 Tage nach dem letzten Aufruf.
missing-none = Alles, was aufgerufen wurde, ist auch hier.
missing-address = Adresse
missing-requests = Wie oft
missing-last = Zuletzt
missing-act = Was zu tun ist
missing-redirect = Weiterleiten …
missing-probes = { $count ->
    [one] 1 Adresse, die nur Programme aufrufen
   *[other] { $count } Adressen, die nur Programme aufrufen
}
missing-probes-what = Sie suchen Lücken in Software, die hier nicht läuft. Zu tun ist da nichts.
redirect-title = Wohin alte Adressen führen
redirect-lead = Wer über eine alte Adresse kommt, wird weitergeleitet (301), solange dort nichts steht. Wenn ein Beitrag seine Adresse ändert oder importiert wird, entsteht die Weiterleitung von selbst.
redirect-new = Neue Weiterleitung
redirect-none = Noch gibt es keine Weiterleitung.
redirect-from = Alte Adresse
redirect-from-hint = Ein Pfad dieses Blogs, z. B. /2019/05/an-old-title.
redirect-from-wrong = Bitte geben Sie einen Pfad dieses Blogs ein, der mit / beginnt, aber nicht die Startseite.
redirect-to = Führt zu
redirect-to-hint = Ein Pfad dieses Blogs, z. B. /posts/a-new-title.
redirect-to-wrong = Bitte geben Sie einen Pfad dieses Blogs ein, der mit / beginnt.
redirect-to-leads = Diese Adresse führt selbst weiter oder wieder zurück. Bitte geben Sie die ein, unter der etwas steht.
redirect-proposed = Beiträge mit Wörtern der alten Adresse:
redirect-since = Seit
redirect-keep = Speichern
redirect-saved = Von nun an führt die Adresse dorthin.
redirect-remove = Entfernen
factor-required = Alle in diesem Team brauchen einen zweiten Schritt. Richten Sie ihn hier ein, dann steht Ihnen alles andere offen.
account-mail-leaves-subject = Eine andere Adresse für Ihr Konto bei { $blog }
account-mail-leaves = Jemand ist bei { $blog } als { $name } angemeldet und möchte für das Konto eine andere E-Mail-Adresse. Sobald sie bestätigt ist, kommen hierher keine E-Mails mehr.
account-mail-leaves-not-you = Falls Sie das nicht waren, wählen Sie jetzt ein anderes Passwort: { $url }
search-of = { $blog } durchsuchen

# Was an Abonnenten geht: ihre Briefe und die Seite des Teams über den Versand.

letter-post-subject = { $title } · für { $audience }
letter-post-open = Im Blog, mit den Kommentaren: { $url }
letter-post-open-link = Kommentare im Blog
letter-post-on = Weiterlesen: { $url }
letter-post-on-link = Weiterlesen
letter-comment-subject = { $name } zu „{ $post }“
letter-comment-heading = Zu „{ $post }“
letter-comment-on = { $who } zu „{ $post }“:
letter-comment-to = { $who } antwortet { $name } zu „{ $post }“:
letter-comment-open = Im Gespräch: { $url }
letter-comment-open-link = Im Gespräch ansehen
letter-comment-reply = Antworten: { $url }
letter-comment-reply-link = Antworten
letter-digest-posts = { $blog }: { $count ->
    [one] { $count } neuer Beitrag
   *[other] { $count } neue Beiträge
}
letter-digest-comments = { $blog }: { $count ->
    [one] { $count } neuer Kommentar
   *[other] { $count } neue Kommentare
}
letter-posts = { $count ->
    [one] { $count } neuer Beitrag
   *[other] { $count } neue Beiträge
}
letter-digest-both = { $blog }: { $posts }, { $count ->
    [one] { $count } neuer Kommentar
   *[other] { $count } neue Kommentare
}
letter-digest-more = Und { $count } weitere: { $url }
letter-digest-more-link = Und { $count } weitere
letter-labelled = { $label }: { $words }
letter-why-everything = Sie bekommen das, weil Sie jeden Beitrag auf { $blog } wollten.
letter-why-audience = Sie bekommen das, weil Sie Beiträge auf { $blog } für { $name } wollten.
letter-why-tag = Sie bekommen das, weil Sie Beiträge auf { $blog } zu { $name } wollten.
letter-why-byline = Sie bekommen das, weil Sie Beiträge auf { $blog } von { $name } wollten.
letter-why-subject = Sie bekommen das, weil Sie Beiträge auf { $blog } über { $name } wollten.
letter-why-thread = Sie bekommen das, weil Sie den Kommentaren zu „{ $post }“ auf { $blog } folgen.
letter-why-replies = Sie bekommen das, weil Sie von Antworten auf Ihren Kommentar zu „{ $post }“ auf { $blog } hören wollten.
letter-why-daily = Sie bekommen das, weil Sie von { $blog } einen Brief am Tag wollten.
letter-why-weekly = Sie bekommen das, weil Sie von { $blog } einen Brief in der Woche wollten.
letter-why-monthly = Sie bekommen das, weil Sie von { $blog } einen Brief im Monat wollten.
letter-why-busy = Sie bekommen das, weil Sie Kommentaren auf { $blog } folgen. Es waren viele in kurzer Zeit, deshalb kommen sie zusammen.
letter-manage = Ändern, was Sie bekommen, oder pausieren: { $url }
letter-manage-link = Ändern, was Sie bekommen
letter-stop = Alles beenden: { $url }
letter-stop-link = Alles beenden
push-manage = Ändern, was kommt
push-first = Eine erste Mitteilung, um zu sehen, dass sie hier ankommt.
deliveries-title = Versand
deliveries-lead = Was an alle ging, die davon hören wollten, und was daraus wurde. Niemand zählt, wer öffnet oder klickt.
deliveries-no-mail = Es gibt keinen Mailserver: Briefe warten drei Tage und werden dann aufgegeben.
deliveries-queue = { $queued ->
    [one] { $queued } geht jetzt hinaus
   *[other] { $queued } gehen jetzt hinaus
}, { $gathered ->
    [one] { $gathered } wartet auf einen Sammelbrief
   *[other] { $gathered } warten auf einen Sammelbrief
}, { $failed ->
    [one] { $failed } wurde aufgegeben
   *[other] { $failed } wurden aufgegeben
}.
deliveries-oldest = { $minutes ->
    [0] Das Älteste ist weniger als eine Minute alt.
    [one] Das Älteste ist { $minutes } Minute alt.
   *[other] Das Älteste ist { $minutes } Minuten alt.
}
deliveries-retry-all = { $count ->
    [one] Das Aufgegebene noch einmal versuchen
   *[other] Alle { $count } aufgegebenen noch einmal versuchen
}
deliveries-posts = Nach Beitrag
deliveries-figures = Gesendet über
deliveries-figures-how = Wie viele hinausgingen, nach Weg. Nichts in einem Brief verrät, ob er gelesen wurde.
deliveries-tally = { $channel }, { $state }: { $count }
deliveries-all = Alles
deliveries-choose = Welche Sendungen gezeigt werden
deliveries-any = Alle
deliveries-show = Zeigen
deliveries-show-all = Alles zeigen
deliveries-none = Noch ist nichts hinausgegangen. Wenn jemand abonniert und ein Beitrag erscheint, steht es hier.
deliveries-none-like-this = So etwas ist nicht hinausgegangen.
deliveries-pages = Seiten des Versands
deliveries-older = Ältere
deliveries-what = Was
deliveries-to = An
deliveries-state = Zustand
deliveries-channel = Weg
deliveries-event = Über
deliveries-when = Wann
deliveries-post = Ein Beitrag
deliveries-comment-kind = Ein Kommentar
deliveries-comment = { $name } zu „{ $post }“
deliveries-digest = Ein Sammelbrief
deliveries-subscriber = Abonnent { $number }
deliveries-email = E-Mail
deliveries-feed = Privater Feed
deliveries-push = Push
deliveries-webhook = Webhook
deliveries-queued = Geht hinaus
deliveries-gathered = Wartet auf einen Sammelbrief
deliveries-sent = Gesendet
deliveries-refused = Abgelehnt
deliveries-failed = Aufgegeben
deliveries-dropped = Nicht gesendet
deliveries-tried = { $count ->
    [one] (einmal versucht)
   *[other] ({ $count }-mal versucht)
}
deliveries-why-paused = Es wurde alles pausiert.
deliveries-why-stopped = Hier ist niemand mehr zu erreichen.
deliveries-why-gone = Wovon es erzählte, ist nicht mehr öffentlich.
deliveries-why-unwanted = Davon soll hier nichts mehr kommen.
deliveries-way-given-up = Dort wurde drei Tage lang nichts angenommen, deshalb wurde dieser Weg beendet.
deliveries-retry = Noch einmal versuchen
deliveries-retry-one = Noch einmal versuchen: { $to }
complaints-title = Eine Adresse, die sich beschwert hat
complaints-lead = Jemand teilt Ihnen mit, selbst oder über den Mailanbieter, dass er nie E-Mail von hier wollte. Mit der Adresse endet alles, was dorthin geht, und nichts, was man abonnieren kann, wird je wieder dorthin geschickt, wer auch immer sie eingibt.
complaints-email = Die Adresse
complaints-email-hint = Gespeichert wird nur, woraus sie sich nicht wieder gewinnen lässt.
complaints-close = Diese Adresse schließen
complaints-lift = Wieder öffnen
complaints-lift-how = Wieder geöffnet, kann mit der Adresse abonniert werden. Was vorher dorthin ging, kommt nicht von selbst zurück.
complaints-closed = An diese Adresse geht nichts mehr.
complaints-lifted = Mit dieser Adresse kann wieder abonniert werden.
complaints-was-open = Keine Beschwerde hatte diese Adresse geschlossen, es hat sich also nichts geändert.
## Webhooks: andere Programme, die erfahren, was geschieht
webhooks-title = Webhooks
webhooks-lead = Andere Programme erfahren, was hier geschieht, sobald es geschieht. Jede Nachricht ist signiert (Standard Webhooks) und wird drei Tage lang wiederholt, bis sie angenommen ist.
webhooks-none = Noch erfährt kein Programm etwas.
webhooks-back = Zurück zu den Webhooks
webhook-new = Webhook hinzufügen
webhook-add = Hinzufügen
webhook-settings = Was es erfährt
webhook-url = Adresse
webhook-url-hint = Dorthin gehen die Nachrichten per POST. Sie beginnt mit https:// und ist von überall erreichbar.
webhook-url-wrong = Bitte geben Sie eine vollständige Adresse an, die mit https:// beginnt, ohne Port. Rechner im eigenen Netz müssen zuerst in der Konfiguration genannt werden.
webhook-too-many = Es gibt so viele Webhooks, wie es geben darf. Entfernen Sie zuerst einen.
webhook-description = Wofür er da ist
webhook-description-hint = Etwa „Suchindex“ oder „Team-Chat“.
webhook-events = Erfährt
webhook-events-missing = Bitte wählen Sie, was er erfährt.
webhook-event = Was geschah
webhook-post-published = Ein Beitrag wurde veröffentlicht
webhook-post-updated = Ein Beitrag wurde geändert
webhook-post-removed = Ein Beitrag wurde aus den Listen genommen
webhook-comment-received = Ein Kommentar ging ein
webhook-comment-published = Ein Kommentar wurde veröffentlicht
webhook-comment-updated = Ein Kommentar oder seine Kennzeichnung wurde geändert
webhook-comment-removed = Ein Kommentar wurde entfernt
webhook-a-test = Ein Test
webhook-scope = Wie viel er erfährt
webhook-scope-public = Nur Öffentliches
webhook-scope-public-what = Was alle sehen dürfen. Von einem Kommentar, der wartet, nur, dass er eingegangen ist.
webhook-scope-private = Auch Privates
webhook-scope-private-what = Auch Namen, Adressen und Texte zurückgehaltener Kommentare und weshalb sie warten. Wählen Sie das nur für ein Programm, das Sie selbst betreiben.
webhook-state = Stand
webhook-on = an
webhook-on-what = Nachrichten gehen hinaus, sobald etwas geschieht.
webhook-fails = nimmt nichts an
webhook-fails-since = Seit { $time } wurde nichts angenommen. Nach fünf Tagen wird er ausgeschaltet.
webhook-off = aus
webhook-off-what = Nichts wird gesendet, und was inzwischen geschieht, auch später nicht.
webhook-gone = abbestellt
webhook-gone-what = Das Programm hat geantwortet, dass es nichts mehr will (410); deshalb wurde der Webhook ausgeschaltet.
webhook-given-up = aufgegeben
webhook-given-up-what = Fünf Tage lang wurde nichts angenommen; deshalb wurde der Webhook ausgeschaltet.
webhook-test = Test senden
webhook-switch-on = Einschalten
webhook-switch-off = Ausschalten
webhook-saved = Gespeichert.
webhook-tested = Ein Test ist unterwegs. Die Antwort erscheint unten.
webhook-renewed = Er hat ein neues Geheimnis.
webhook-switched-on = Eingeschaltet.
webhook-switched-off = Ausgeschaltet.
webhook-removed = Entfernt, mit allen Nachrichten.
webhook-sent-again = Gleich wird noch einmal gesendet. Die Antwort erscheint unten.
webhook-secret-title = Geheimnis
webhook-secret-lead = Am Geheimnis erkennt das Programm, dass Nachrichten von hier kommen. Nach einem Wechsel gilt das alte noch 24 Stunden.
webhook-secret-shown = Das ist das Geheimnis. Kopieren Sie es jetzt: Es wird nur dieses eine Mal gezeigt.
webhook-renew = Neues Geheimnis erstellen
webhook-remove-title = Entfernen
webhook-remove-lead = Der Webhook verschwindet mit allen Nachrichten. Das lässt sich nicht rückgängig machen.
webhook-remove = Webhook entfernen
webhook-messages = Nachrichten der letzten 30 Tage
webhook-messages-none = Noch wurde nichts gesendet.
webhook-answer = Antwort
webhook-waits = unterwegs
webhook-waits-again = wird wiederholt
webhook-taken = angenommen
webhook-failed = nicht angenommen
webhook-dropped = nicht mehr wahr, deshalb nicht gesendet
webhook-next-try = { $count ->
    [one] { $count } Versuch, der nächste { $time }
   *[other] { $count } Versuche, der nächste { $time }
}
webhook-tries = { $count ->
    [one] { $count } Versuch
   *[other] { $count } Versuche
}
webhook-status = Status { $status }
webhook-no-answer = Keine Antwort
webhook-again = Noch einmal senden
webhook-since = Alles noch einmal senden seit
webhook-since-hint = Der erste Tag, etwa 2026-03-03. Eine Nachricht behält ihren Namen, an dem das Programm erkennt, was es schon hat.
webhook-since-wrong = Bitte geben Sie einen Tag an, etwa 2026-03-03.
webhook-again-all = Noch einmal senden
settings-webhooks-what = Andere Programme, die erfahren, was hier geschieht.
job-webhook-notice = Was Webhooks erfahren
job-webhook-send = Nachrichten an einen Webhook
job-mention-check = Eine Seite lesen, die auf einen Beitrag verweist
job-mention-send = Den Seiten Bescheid geben, auf die ein Beitrag verweist
history-webhook-added = Webhook hinzugefügt
history-webhook-changed = Webhook geändert
history-webhook-secret = Geheimnis eines Webhooks erneuert
history-webhook-on = Webhook eingeschaltet
history-webhook-off = Webhook ausgeschaltet
history-webhook-removed = Webhook entfernt

## WebSub: a hub that is told which feeds have changed
settings-feeds = Feeds
settings-hub = Hub für Feeds
settings-hub-hint = Feed-Programme, die WebSub kennen, erfahren von neuen Beiträgen und Kommentaren sofort, vom Hub unter dieser Adresse (https://…). Leer für keinen.
settings-hub-wrong = Bitte geben Sie eine Adresse ein, die mit https:// beginnt.
job-hub = Geänderte Feeds, für den Hub
