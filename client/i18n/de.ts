/** What the page says in German. `en.ts` has the same keys; the graph's own vocabulary comes from `model/`. */
import { VALIDITY } from "../../model/index.ts";
import { count } from "./plural.ts";
import { vocabularyIn } from "./vocabulary.ts";

const communes = (n: number) => count("de", n, "Kommune", "Kommunen");
const cooperations = (n: number) => count("de", n, "Kooperation", "Kooperationen");
const list = (names: string[]) => new Intl.ListFormat("de", { type: "conjunction" }).format(names);

export const de = {
	...vocabularyIn("de"),
	product: "Kooperationsgraph",
	tagline: "Wer arbeitet mit wem, in welchem Gremium, an welchem Thema – und wer sagt das?",
	skipToPanel: "Zu Suche und Fragen springen",
	skipToPicture: "Zum Bild springen",
	skipToDetails: "Zu den Details springen",
	skipToAnswer: "Zur Antwort springen",
	language: "Sprache",
	theme: { label: "Darstellung", system: "Automatisch", light: "Hell", dark: "Dunkel" },
	cancel: "Abbrechen",
	retry: "Erneut versuchen",
	dismiss: "Meldung schließen",
	loading: "Wird geladen …",

	saved: {
		menu: "Ansichten",
		label: "Ansichten merken und öffnen",
		name: "Die Ansicht merken als",
		save: "Merken",
		done: (name: string) => `Ansicht „${name}“ ist gemerkt.`,
		none: "Gemerkte Ansichten stehen hier. Sie bleiben in diesem Browser; der Link in der Adresszeile öffnet dieselbe Ansicht überall.",
		size: (n: number) => count("de", n, "Element", "Elemente"),
		rename: "Umbenennen",
		download: "Als Datei laden",
		remove: "Löschen",
		openFile: "Ansichtsdatei öffnen (.kgview.json)",
		fileHint: "Oder ziehen Sie die Datei auf die Seite.",
		unreadable: {
			address: "Die Ansicht in der Adresse lässt sich nicht öffnen.",
			file: (name: string) => `Die Datei ${name} lässt sich nicht als Ansicht öffnen.`,
			newer: "Sie stammt aus einer neueren Version dieser Seite.",
			damaged: "Sie ist unvollständig oder verändert.",
			wrong: "Sie enthält etwas, das dort nicht stehen kann.",
			fault: (place: string, value: string) => `Stelle: ${place}; dort steht ${value}.`,
			addressRemedy:
				"Stattdessen ist das erste Bild zu sehen. Kopieren Sie die Adresse noch einmal ganz, oder lassen Sie sie sich neu schicken.",
			fileRemedy:
				"Das Bild ist unverändert. Nehmen Sie eine Datei, die diese Seite unter „Ansichten“ geschrieben hat, oder berichtigen Sie die Stelle.",
		},
	},

	sheets: { label: "Bereiche", picture: "Bild", find: "Finden", details: "Details", answer: "Antwort" },
	tabs: { label: "Finden und vergleichen" },

	search: {
		label: "Finden: Kommunen, Kooperationen, Gremien, Personen, Themen, Fragen und Aktionen",
		placeholder: "Finden und fragen … (Strg+K)",
		hint: "Ein Eintrag kommt in das Bild und zeigt seine Fakten, eine Frage öffnet ihr Formular, eine Aktion wird ausgeführt.",
		kinds: { entity: "Einträge", question: "Fragen", action: "Aktionen" },
		understood: (text: string) => `Verstanden als „${text}“`,
		noneOfAll: (q: string) =>
			`Nichts gefunden zu „${q}“. Gefunden werden Namen, Schlüssel und die Postleitzahl der Verwaltung („Havixbeck“, „Landrat Coesfeld“, „05558020“, „48329“), Fragen („gemeinsame Mitglieder Stadtregion EUREGIO“, „wer arbeitet an Mobilität“) und Aktionen („Stand 2020“, „Export“).`,
		results: (n: number) => count("de", n, "Treffer", "Treffer"),
		none: (q: string) =>
			`Nichts gefunden zu „${q}“. Ein Wortanfang genügt, Umlaute sind egal: „muenst“ findet Münster.`,
		more: "Es gibt weitere Treffer – bitte genauer eingeben.",
		clear: "Eingabe löschen",
		inPicture: "im Bild",
		foundBy: (alias: string) => `gefunden als „${alias}“`,
		noHulls:
			"Noch ist keine Kooperation im Bild. Das Feld ganz oben findet Kommunen, Kooperationen, Themen und Fragen.",
		startHeading: "Kooperationen mit Mitgliedern im Bild",
		startHint: "Ein Klick zeigt Mitglieder, Gremien und Belege.",
		others: (n: number, name: string) =>
			`${n === 1 ? "Eine weitere Kooperation" : `${n} weitere Kooperationen`} von ${name}`,
		othersHint: "Ein Klick holt sie mit ihren Mitgliedern als Fläche in das Bild.",
		othersFull: (most: number) =>
			`Mehr als ${most} Kooperationen vergleicht das Bild nicht: Ein Klick holt sie ohne Mitglieder.`,
		members: (n: number) => `${count("de", n, "Mitglied", "Mitglieder")} im Bild`,
	},

	questions: {
		entries: "Zum Einstieg",
		heading: "Alle Fragen",
		others: "Vergleichen und annehmen",
		filter: "Fragen filtern, z. B. Thema, Gremium",
		found: (n: number) => count("de", n, "Frage", "Fragen"),
		none: (filter: string) => `Keine Frage passt zu „${filter}“. Ein Wortteil genügt: „gremi“, „thema“, „kreis“.`,
		all: "Alle Fragen",
		ask: "Antwort zeigen",
		asking: "Antwort wird gesucht …",
		any: "beliebig",
		typeName: "Namen eingeben",
		typeNameOptional: "Namen eingeben (freiwillig)",
		addAnother: "weitere hinzufügen",
		removeChip: (name: string) => `${name} entfernen`,
		who: "Wer?",
		where: "Welche Kooperation?",
		take: "Hinzufügen",
		nothingStored: "Hypothetisch: Die Daten bleiben, wie sie sind.",
		seeFields: "Bitte die markierten Felder ändern und erneut fragen.",
		withDefaults: "Bitte mit den Vorgaben der Frage neu beginnen.",
		defaults: "Vorgaben einsetzen",
		noSuch: (name: string) => `Es gibt keine Frage „${name}“.`,
		noSuchRemedy: "Vielleicht ist der Link alt oder unvollständig. Alle Fragen stehen im Verzeichnis.",
		faults: {
			missing: "Bitte etwas auswählen.",
			unknown: (value: string) => `Das gibt es in diesen Daten nicht: ${value}. Bitte neu auswählen.`,
			noSuchMembership: (detail: string) => `Das passt nicht zu den Daten: ${detail}.`,
			noSuchParameter: (name: string) => `Die Angabe „${name}“ kennt diese Frage nicht.`,
			integer: (min: number, max: number) => `Bitte eine ganze Zahl von ${min} bis ${max} eingeben.`,
			date: "Bitte einen Tag angeben, den es gibt, als Jahr-Monat-Tag.",
			text: "Bitte ein bis 200 Zeichen eingeben.",
			choice: "Bitte eine der Möglichkeiten wählen.",
		},
	},

	toolbar: {
		label: "Werkzeuge für das Bild",
		undo: "Rückgängig",
		redo: "Wiederholen",
		layout: "Neu anordnen",
		fit: "Alles zeigen",
		zoomIn: "Vergrößern",
		zoomOut: "Verkleinern",
		expand: "Auswahl erweitern",
		remove: "Auswahl entfernen",
		reset: "Zum Anfangsbild",
		export: "Exportieren",
	},

	/** The day on which everything is looked at. */
	asOf: {
		button: (shown: string) => `Stichtag: ${shown}`,
		heading: "Was galt an welchem Tag?",
		field: "Stichtag",
		show: "Anzeigen",
		allTimes: "alle Zeiten",
		today: "heute",
		years: "Hier beginnt oder endet etwas (Stand am Jahresende)",
		explain:
			"Flächen, Zahlen, Fakten, Tabelle und Export zeigen dann nur, was an diesem Tag sicher galt. Wo keine Quelle den Beginn nennt, gilt ein Fakt ab seinem ersten Beleg; was davor nur möglich ist, wird gezählt und lässt sich einblenden.",
		on: (date: string) => `Stichtag ${date}`,
		only: "– nur was an diesem Tag galt",
		withPossible: "– auch was an diesem Tag nur möglich ist",
		yearBefore: "Ein Jahr früher",
		yearAfter: "Ein Jahr später",
		backToAll: "Alle Zeiten",
		backToToday: "Heute",
		everything: "– auch was beendet ist",
	},

	time: {
		label: "Mitgliedschaften und Ämter auf einer Zeitachse",
		group: "Ordnen",
		whole: "nach Kooperation oder Amt",
		part: "nach Mitglied oder Person",
		day: "Stichtag auf der Zeitachse",
		dayHint: "Ziehen oder Pfeiltasten: der Stichtag gilt in allen Ansichten.",
		none: "Im Bild ist nichts, was begonnen oder geendet hat.",
		events: "Veranstaltungen",
		key: { certain: "gilt sicher", possible: "kann gelten", attested: "in einer Quelle belegt" },
		row: (sentence: string, when: string) => (when ? `${sentence}: ${when}` : sentence),
		showOn: (date: string) => `Gilt am Stichtag nicht; ein Klick zeigt den ${date}.`,
		size: (n: number) => count("de", n, "Eintrag", "Einträge"),
	},

	paths: {
		from: "Von",
		to: "Nach",
		hint: "Zwei Kommunen, Kooperationen, Gremien oder Personen wählen; gesucht werden alle kürzesten Wege am gewählten Stichtag.",
		over: "Über",
		overHint:
			"Was nicht angekreuzt ist, liegt auf keinem Weg. Was am gewählten Stichtag schon beendet war, gehört ohnehin nicht dazu.",
		dissolved: "inzwischen Aufgelöstes",
		facts: "Durch Fakten dieser Art",
		same: "Anfang und Ende sind dasselbe.",
		none: "Zwischen beiden ist am gewählten Stichtag kein Weg bekannt.",
		noMore: "Längere Wege sind nicht bekannt.",
		found: (n: number, steps: number) =>
			`${count("de", n, "Weg", "Wege")} mit ${count("de", steps, "Schritt", "Schritten")}`,
		truncated: "Es gibt mehr Wege, als hier stehen.",
		longer: "Nächstlängere Wege suchen",
		show: "Ins Bild holen",
		showAll: "Alle ins Bild holen",
	},

	membership: {
		label: "Mitgliedschaften",
		direct: "direkt",
		indirect: "auch indirekt",
		indirectFact: "berechnet (indirekt)",
		explain:
			"Direkt: die Kommune ist selbst Mitglied. Indirekt: ihr Kreis ist Mitglied; der Ring um sie ist dann hohl gezeichnet.",
	},

	exports: {
		heading: "Was im Bild ist, als Datei",
		png: (view: string) => `Bild (PNG): ${view}`,
		ownFiles: (view: string) =>
			`${view}: kein Bild. Ihre Dateien (CSV, XLSX) bietet die Ansicht selbst an, über ihren Zeilen.`,
		nothingShown: (view: string) => `${view}: Die Ansicht zeigt gerade nichts, was sich abbilden ließe.`,
		pngHint: "wie auf dem Bildschirm, doppelte Auflösung",
		empty: "Das Bild ist leer – es gibt nichts zu exportieren.",
		failed: "Die Datei kam nicht zustande. Bitte noch einmal versuchen.",
		hypothetical: "Das Bild zeigt, wie es wäre. Die Dateien unter ihm enthalten, was in den Daten steht.",
	},

	canvas: {
		hypothetical: "So wäre es. Nichts davon steht in den Daten.",
		leaveHypothetical: "Zurück zur Wirklichkeit",
		label: "Bild des Netzes",
		keysLooking:
			"Pfeiltasten gehen von Element zu Element, Eingabe wählt aus, Plus und Minus zoomen, 0 zeigt alles, Umschalt+F10 öffnet das Menü.",
		keys: "Pfeiltasten gehen von Element zu Element, Eingabe wählt aus, E erweitert, Entf entfernt, Plus und Minus zoomen, Umschalt+F10 öffnet das Menü.",
		explain: "Dieselben Inhalte stehen in der Ansicht Tabelle, auch für Tastatur und Bildschirmleser.",
		empty: "Das Bild ist leer.",
		emptyHint: "Suchen Sie nach einer Kommune oder Kooperation, oder beginnen Sie mit dem Anfangsbild.",
	},

	net: {
		rings: "Ringe darum anordnen",
		look: "Darstellung",
		lookLabel: "Größe und Farbe der Elemente",
		size: "Größe zeigt",
		colour: "Farbe zeigt",
		plain: { size: "nichts Bestimmtes", colour: "die Art des Elements" },
		sizes: {
			memberships: "Mitgliedschaften im Bild",
			degree: "Verbindungen im Bild",
			population: "Einwohner",
		},
		attributes: {
			kind: "Art der Kooperation",
			legalForm: "Rechtsform",
			district: "Kreis",
			topic: "Thema",
			population: "Größenklasse",
		},
		community: (number: string) => `Gemeinschaft ${number}`,
		communities: "Was Gemeinschaften sind",
		sizeKey: (what: string, most: string) => `Größe: ${what}, höchstens ${most}`,
		others: "andere",
		unknown: "nicht bekannt",
		inhabitants: (least: number, next: number | null) =>
			next === null
				? `ab ${least.toLocaleString("de")} Einwohner`
				: least === 0
					? `unter ${next.toLocaleString("de")} Einwohner`
					: `${least.toLocaleString("de")} bis unter ${next.toLocaleString("de")} Einwohner`,
		districtOf: (key: string) => `Kreis mit dem Schlüssel ${key}`,
		onlyValue: (attribute: string, value: string) => `Filtern nach ${attribute}: ${value}`,
		filter: "Filter",
		filterLabel: "Elemente nach Merkmalen filtern",
		filters: "Gesetzte Filter",
		removeFilter: (filter: string) => `Filter entfernen: ${filter}`,
		layouts: {
			patches: "nach Kooperationen",
			force: "nach Verbindungen",
			rings: "in Ringen um das Ausgewählte",
			district: "nach Kreisen",
		},
		laidOut: (how: string) => `Neu angeordnet ${how}.`,
		shows: (n: number) => `${count("de", n, "Element", "Elemente")} im Bild.`,
		undone: "Rückgängig gemacht.",
		redone: "Wiederholt.",
		pathsFrom: "Wege von hier …",
		pathsTo: "Wege hierher …",
		pathsBetween: "Wege zwischen beiden",
		menu: (about: string) => (about ? `Was mit ${about} zu tun ist` : "Was mit dem Bild zu tun ist"),
		details: "Einzelheiten zeigen",
		expand: "Erweitern …",
		collapse: "Erweiterung zurücknehmen",
		hull: "Als Fläche mit allen Mitgliedern zeigen",
		noHull: "Nicht mehr als Fläche zeigen",
		neighbours: (n: number) => `${count("de", n, "Nachbar", "Nachbarn")} auswählen`,
		surroundings: (n: number): string =>
			n === 1 ? "Nur dies und seine Nachbarn behalten" : "Nur die ausgewählten und ihre Nachbarn behalten",
		only: (n: number): string => (n === 1 ? "Alles andere entfernen" : "Nur die ausgewählten behalten"),
		pin: "Anheften",
		unpin: "Lösen",
		remove: "Aus dem Bild entfernen",
		evidence: "Beleg zeigen",
		ends: "Beide Enden auswählen",
		selectAll: "Alles auswählen",
		selectNone: "Auswahl aufheben",
		lasso: "Mit einer Linie umfahren und auswählen (auch mit gedrückter Alt-Taste)",
		members: (n: number) => `${count("de", n, "Mitglied", "Mitglieder")} im Bild`,
		memberships: (n: number) => `in ${count("de", n, "gewählten Kooperation", "gewählten Kooperationen")}`,
		ties: (n: number) => `${count("de", n, "Nachbar", "Nachbarn")} im Bild`,
		pinned: "angeheftet",
		marked: "ausgewählt",
		possible: "nur möglich: kein Beleg sagt, ob es an diesem Tag schon oder noch galt",
	},

	map: {
		label: "Kommunen auf der Karte",
		keys: "Pfeiltasten gehen von Kommune zu Kommune, Eingabe wählt aus oder holt ins Bild, Leertaste wählt dazu, mit Umschalt verschieben Pfeiltasten die Karte, Plus und Minus zoomen, 0 zeigt alles.",
		legend: "Legende der Karte",
		colours: "Farbe zeigt",
		memberships: "Mitgliedschaften",
		answer: "Antwort",
		belongs: {
			direct: (network: string) => `Mitglied: ${network}`,
			indirect: (network: string) => `indirekt Mitglied: ${network}`,
			possible: (network: string) => `möglicherweise Mitglied: ${network}`,
			hypothetical: (network: string) => `angenommen als Mitglied: ${network}`,
		},
		unknownIn: (networks: string[]) => `nicht bekannt, ob Mitglied: ${list(networks)}`,
		inNone: "in keiner der Kooperationen",
		bring: "nicht im Bild, ein Klick holt sie ins Bild",
		incomplete: (networks: string[]) => `Nicht alle Mitglieder bekannt: ${list(networks)}.`,
		measures: "Maße des Bildes",
		moreCooperations: (n: number) => `${count("de", n, "weitere Kooperation", "weitere Kooperationen")} ohne Farbe`,
		several: "Streifen: mehrere Kooperationen",
		pale: "blass: indirekt, über den Kreis",
		dotted: "gepunktet: nur möglich",
		supposed: "feine Linien: nur angenommen",
		districts: (n: number) => `umrandet: ${count("de", n, "Mitglied ist ein Kreis", "Mitglieder sind Kreise")}`,
		elsewhere: (n: number) =>
			`${count("de", n, "weiteres Mitglied steht", "weitere Mitglieder stehen")} nicht auf der Karte: weder Kommune noch Kreis mit Grenzen.`,
		not: "in keiner davon",
		unknown: "nicht bekannt",
		present: "im Bild",
		ground: "nicht im Bild",
		noValue: "nicht genannt",
		valueUnknown: "nicht bekannt",
		verdicts: {
			missing: "keine bekannt",
			uncertain: "ungewiss, keine bekannt",
			known: "Kooperation bekannt",
			yes: "ja",
			no: "nein",
		},
		communes: (n: number) => communes(n),
		placeless: (n: number) => `${communes(n)} ohne Fläche und Ort`,
		noBoundaries: "Ohne Gemeindegrenzen: die Daten haben keine.",
		attribution: (text: string) => text,
		showAnswer: "Auf der Karte zeigen",
	},

	legend: {
		supposed: "gestrichelt: nur angenommen",
		label: "Legende und Filter",
		types: "Arten im Bild, ein Klick blendet aus und ein",
		factTypes: "Fakten nach Art, ein Klick blendet aus und ein",
		hiddenFacts: (n: number) => `${count("de", n, "weiterer Fakt", "weitere Fakten")} ausgeblendet`,
		possibleMore: (n: number) => `${count("de", n, "weiterer Fakt", "weitere Fakten")} möglicherweise`,
		possible: (n: number) => `${count("de", n, "Fakt", "Fakten")} davon nur möglich`,
		possibleHint:
			"Kein Beleg sagt, ob das an diesem Tag schon oder noch galt. Ein Klick blendet es ein, ein weiterer wieder aus.",
		possibleSign: "fein gestrichelt, blass: nur möglich",
		showAll: "Alle Arten wieder einblenden",
		cooperations: "Kooperationen, ein Klick markiert die Mitglieder",
		mark: (name: string, n: number) => `${name}: ${count("de", n, "Mitglied", "Mitglieder")} im Bild markieren`,
		show: (name: string) => `${name} einblenden`,
		hide: (name: string) => `${name} ausblenden`,
		indirect: "hohler Ring: indirekt, über den Kreis",
		allTimes: (n: number) => `alle Zeiten: ${count("de", n, "Mitgliedschaft", "Mitgliedschaften")} davon beendet`,
	},

	caption: {
		asOf: (date: string) => `Stichtag ${date}`,
		today: (date: string) => `Stand heute, ${date}`,
		allTimes: "Alle Zeiten",
		answer: (title: string | null, hypothetical: boolean) =>
			`${hypothetical ? "Hypothetisch" : "Antwort auf"}: ${title ?? "eigene Abfrage"} –`,
		empty: "Noch nichts im Bild.",
		cooperations: (n: number, names: string[]) => `${n === 1 ? "Eine Kooperation" : cooperations(n)}: ${list(names)}`,
		/** `all` is null when it is only known what is shown; `past` says whether some of all have ended. */
		focus: (name: string, all: number | null, past: boolean, shown: number, names: string[]) => {
			const how = past ? "wirkt oder wirkte" : "wirkt";
			const number = (n: number) => (n === 1 ? "einer Kooperation" : cooperations(n));
			if (all === null) return `${name} wirkt in ${number(shown)} mit, deren Mitglieder im Bild sind: ${list(names)}`;
			const part = all > shown ? `, ${shown === 1 ? "eine" : shown} davon mit ihren Mitgliedern im Bild` : "";
			return `${name} ${how} in ${number(all)} mit${part}: ${list(names)}`;
		},
		communes: (n: number, shared: number) =>
			`${communes(n)} darin, davon ${["keine", "eine"][shared] ?? shared} in mehreren`,
		others: (n: number) => `${count("de", n, "Element", "Elemente")} im Bild`,
		andMore: (n: number) => `${n} weitere`,
		countingIndirect: "indirekte Mitgliedschaften mitgezählt",
	},

	views: {
		label: "Ansichten",
		beside: "Daneben",
		besideLabel: "Eine zweite Ansicht daneben öffnen",
		alone: (name: string) => `${name} daneben schließen`,
		full: "Ansicht im ganzen Fenster",
		leaveFull: "Zurück zur geteilten Seite",
		notLoaded: "Diese Ansicht konnte nicht geladen werden.",
		notLoadedRemedy: "Vielleicht ist die Verbindung unterbrochen, oder die Seite ist inzwischen erneuert worden.",
	},

	embed: {
		copy: "Als Rahmen für andere Seiten",
		copyHint: "HTML zum Einfügen: diese Ansicht mit Legende, Nennung der Daten und Verweis hierher.",
		open: "Ansicht öffnen und weiter erkunden",
		data: (titles: string[]) => `Daten: ${list(titles)}`,
	},

	panes: {
		size: {
			left: "Breite von „Finden und vergleichen“",
			right: "Breite der Details",
			bottom: "Höhe der Antwort",
		},
		fold: {
			left: "„Finden und vergleichen“ einklappen",
			right: "Details einklappen",
			bottom: "Antwort einklappen",
		},
		unfold: {
			left: "„Finden und vergleichen“ ausklappen",
			right: "Details ausklappen",
			bottom: "Antwort ausklappen",
		},
	},

	proposal: {
		heading: (n: number) => `${count("de", n, "neues Element", "neue Elemente")} zeichnen?`,
		notDrawn: (n: number) => `${count("de", n, "Element", "Elemente")}, nicht gezeichnet`,
		why: (after: number, most: number) =>
			`Das Bild hätte dann ${count("de", after, "Element", "Elemente")}. Mehr als ${most} neue auf einmal machen es unübersichtlich und langsam; deshalb diese Frage.`,
		largest: "Größte Kooperationen",
		asTable: "Als Tabelle zeigen",
		draw: "Alle zeichnen",
		cut: (most: number, left: number) =>
			`Mehr als ${count("de", most, "Element", "Elemente")} fasst ein Bild nicht, ${left.toLocaleString("de-DE")} blieben draußen. Wählen Sie weniger auf einmal.`,
	},
	table: {
		answer: "Antwort",
		heading: "Was im Bild ist",
		label: "Tabelle der Bildinhalte",
		nodes: (n: number) => `${count("de", n, "Element", "Elemente")}`,
		facts: (n: number) => `${count("de", n, "Fakt", "Fakten")}`,
		id: "Kennung",
		fromId: "Kennung (von)",
		toId: "Kennung (zu)",
		fileSources: "Quellen",
		name: "Name",
		type: "Art",
		kind: "Typ",
		cooperations: "Kooperationen",
		factsShown: "Fakten",
		population: "Einwohner",
		from: "Von",
		relation: "Beziehung",
		to: "Zu",
		valid: "Gültig",
		certainty: "Sicherheit",
		elements: "Elemente des Bildes",
		factsOf: "Fakten des Bildes",
		memberships: "Mitgliedschaften im Bild",
		filter: "Zeilen filtern",
		rowsOf: (n: number, all: number) => `${n} von ${count("de", all, "Zeile", "Zeilen")}`,
		columns: "Spalten",
		copy: "Kopieren",
		saveAs: (format: string) => `Diese Tabelle als ${format} herunterladen`,
		sheet: "Tabelle",
		about: "Info",
		sortBy: (column: string) => `Nach ${column} sortieren`,
		select: (name: string) => `${name} auswählen`,
		selected: (n: number) => `${n} ausgewählt`,
		empty: "Noch nichts im Bild.",
		filtered: (n: number) => `${count("de", n, "Element", "Elemente")} durch die Legende ausgeblendet`,
	},

	details: {
		dataset: "Datensatz",
		notComparable: "Nicht mit Kooperationen zwischen Kommunen vergleichbar",
		supposed: "Diese Mitgliedschaft ist nur angenommen. Sie steht in keiner Quelle und ist nicht gespeichert.",
		label: "Details",
		whole: {
			heading: "Was das Bild zeigt",
			empty: "Das Bild ist leer.",
			overlaps: "Größte Überschneidungen",
			overlap: (names: string[]) => list(names),
			noOverlaps: "Die gewählten Kooperationen haben keine bekannten gemeinsamen Mitglieder.",
			members: "In den meisten Kooperationen des Bildes",
			more: (n: number) => `${count("de", n, "weiteres Mitglied", "weitere Mitglieder")} in mehreren`,
			hubs: "Mit den meisten Verbindungen im Bild",
			left: "Worauf zu achten ist",
			computed: (n: number) =>
				`${count("de", n, "Mitgliedschaft ist", "Mitgliedschaften sind")} berechnet (indirekt): aus belegten Fakten, ohne eigene Quelle.`,
			unsourced: (n: number) =>
				`${count("de", n, "Element hat", "Elemente haben")} keine eigene Quelle, nur die der Fakten.`,
			mark: "Markieren",
			nothingLeft: "Nichts ist ausgeblendet, nichts nur möglich, alles hat eine eigene Quelle.",
		},
		emptyHint:
			"Nichts ausgewählt. Klicken Sie im Bild, in der Tabelle oder in der Suche auf ein Element. Hier stehen dann seine Fakten, jeder mit Zitat und Quelle. Mit gedrückter Umschalttaste wählen Klick und Ziehen mehrere aus.",
		many: (n: number) => `${n} Elemente ausgewählt`,
		manyHint: "Wählen Sie eines davon für seine Fakten.",
		facts: (n: number) => count("de", n, "Fakt", "Fakten"),
		fact: "Fakt",
		derived: "Diese Mitgliedschaft steht in keiner Quelle; sie ergibt sich aus den folgenden Fakten.",
		factsHeading: "Fakten mit Belegen",
		truncated: "Nicht alle Fakten sind aufgeführt; die Zahl der Beziehungen ist vollständig.",
		expandHeading: "In das Bild holen",
		expand: (label: string, n: number) => `${label}: ${n} in das Bild holen`,
		expandAll: (n: number) => `Alle ${n}`,
		remove: "Aus dem Bild entfernen",
		asHull: "Als Fläche mit Mitgliedern",
		collapse: "Wieder einklappen",
		why: "Warum im Bild?",
		showAll: (n: number) => `Alle ${n} zeigen`,
		showFewer: "Weniger zeigen",
		indirectHeading: "Indirekt Mitglied in",
		through: (name: string) => `über ${name}`,
		over: "beendet",
		overByRule: "Amtszeit nach der Regel abgelaufen",
		possible: "möglich",
		possibleHint: "Kein Beleg sagt, ob das an diesem Tag schon oder noch galt.",
		/** Headings over facts by how they stand on the day. */
		phases: {
			holds: (date: string) => `Gilt am ${date}`,
			possible: (date: string) => `Möglich am ${date}`,
			over: () => "Früher",
			notYet: () => "Noch nicht",
			retracted: () => "Zurückgenommen",
		},
		...VALIDITY.de,
		offices: "Ämter und wer sie hat",
		holderUnknown: "nicht bekannt, wer",
		germanOnly: "Die Daten kennen keinen englischen Namen.",
		germanTexts: "Beschreibungen und Anmerkungen gibt es in den Daten nur auf Deutsch.",
		ownAddress: "Eigene Adresse: lesen, weitergeben, drucken",
	},

	correction: {
		open: "Berichtigung vorschlagen",
		openFor: (what: string) => `Berichtigung vorschlagen: ${what}`,
		hint: "Diese Seite schickt nichts ab. Sie schreibt eine Datei, die der Lader versteht: zum Einsenden oder Übernehmen.",
		how: "Etwas stimmt nicht? In den Details „Berichtigung vorschlagen“ wählen. Die Anleitung: docs/how-to/contribute-facts.md",
		notSo: "Die ganze Angabe ist falsch",
		fields: {
			property: "Was ist anders?",
			value: "Richtig ist",
			because: "Weil",
			title: "Quelle: Titel",
			publisher: "Quelle: Herausgeber",
			url: "Quelle: Adresse im Netz (wenn es eine gibt)",
			published: "Quelle: Datum (wenn sie eines nennt)",
			quote: "Wörtlich aus der Quelle (höchstens 15 Wörter)",
		},
		lacking: (names: string[]) => `Noch nicht vollständig oder nicht lesbar: ${list(names)}.`,
		ready: (name: string) => `Fertig: ${name}`,
		copy: "Text kopieren",
		download: "Datei herunterladen",
		next: "Senden Sie den Text an die Stelle, die diese Daten pflegt, oder legen Sie die Datei in den Ordner corrections/ und laden Sie ihn: npm run seed -- --data corrections",
	},

	/** How much of a list is known. */
	completeness: {
		known: (known: string, total: string, on: string | null) =>
			`${known} von ${total} Mitgliedern bekannt${on === null ? "" : ` (Stand ${on})`}`,
		list: (list: string, listed: string) => `${list}: ${listed}.`,
		noteList: (names: string[]) =>
			`Nicht vollständig bekannt: ${list(names)}. ≥ heißt mindestens: Weitere Mitglieder können die Zahl nur erhöhen. * heißt von den bekannten: Sie kann auch kleiner ausfallen.`,
		atLeast: (value: string) => `mindestens ${value}`,
		ofKnown: (value: string) => `${value} von den bekannten`,
		size: (members: string) => `${members} bekannt`,
		completeFor: (names: string[]) => `Vollständig bekannt für: ${list(names)}.`,
	},

	evidence: {
		button: (n: number) => (n === 1 ? "Beleg" : `${n} Belege`),
		show: (n: number, fact: string) => `${count("de", n, "Beleg", "Belege")} zeigen: ${fact}`,
		forEntity: "Belege für den Eintrag selbst",
		locator: "Stelle",
		says: "Diese Quelle sagt",
		differAbout: (about: string) => `Quellen nennen verschiedene Werte: ${about}`,
		published: "Stand",
		retrieved: "abgerufen am",
		license: "Lizenz",
		outdated: "überholt",
		archived: "im Archiv",
		open: "Quelle öffnen",
		newTab: "(neues Fenster)",
	},

	certaintyHint: {
		stated: "Die Quelle sagt es ausdrücklich.",
		implied: "Es folgt aus dem Text der Quelle, steht aber nicht wörtlich da.",
		inferred: "Eine naheliegende Lesart von uns.",
	},

	overlaps: {
		choose: "Kooperationen vergleichen",
		chooseHint: "Zwei oder mehr auswählen.",
		filter: "Kooperationen filtern",
		chooseNone: "Auswahl leeren",
		chooseFound: (n: number) => `${n} gefundene dazunehmen`,
		inAll: (n: number) => count("de", n, "Kooperation", "Kooperationen"),
		found: (n: number, of: number) => `${n.toLocaleString("de-DE")} von ${of.toLocaleString("de-DE")} Kooperationen`,
		noMore: (most: number) =>
			`Mehr als ${most} Kooperationen lassen sich nicht zugleich vergleichen. Um andere zu wählen, nehmen Sie welche heraus.`,
		chosen: (n: number) => `${n} gewählt`,
		size: (n: number) => count("de", n, "Mitglied", "Mitglieder"),
		tooFew: "Wählen Sie mindestens zwei Kooperationen, dann steht hier, welche Mitglieder sie teilen.",
		intersections: "Schnittmengen",
		mode: "Zählweise",
		exclusive: "genau diese",
		inclusive: "mindestens diese",
		exclusiveHint: "Gezählt wird, wer in genau den markierten Kooperationen ist und in keiner anderen der gewählten.",
		inclusiveHint: "Gezählt wird, wer in allen markierten Kooperationen ist, auch wenn weitere dazukommen.",
		pick: (sets: string[], n: number, bounded: (text: string) => string) =>
			`${list(sets)}: ${bounded(count("de", n, "Mitglied", "Mitglieder"))}`,
		pickHint: "Eine Zeile anklicken: Ihre Mitglieder werden in Bild und Tabelle markiert.",
		members: "Mitglieder dieser Schnittmenge",
		clear: "Markierung aufheben",
		pairs: "Paarweise",
		pairsHint: "Zahl: gemeinsame Mitglieder. Darunter die Jaccard-Ähnlichkeit (gemeinsame geteilt durch alle).",
		pair: (a: string, b: string) => `${a} und ${b}`,
		jaccard: "Jaccard",
		unit: "Mitglieder",
		allChosen: (n: number) => `alle ${n} gewählten Kooperationen`,
		/** `complete`: all members are known; else others may share more. */
		shareNone: (sets: string[], complete: boolean) =>
			complete ? `${list(sets)} teilen keine Kommune.` : `Dass ${list(sets)} eine Kommune teilen, ist nicht bekannt.`,
		shareOne: (sets: string[], what: string, name: string, complete: boolean) =>
			`${list(sets)} teilen ${complete ? "genau" : "mindestens"} ${what}: ${name}.`,
		shareMany: (sets: string[], what: string, names: string[], complete: boolean) =>
			`${list(sets)} teilen ${complete ? "" : "mindestens "}${what}: ${list(names)}.`,
		only: (sets: string[], what: string, names: string[], complete: boolean) =>
			`${complete ? "Nur" : "Soweit bekannt, nur"} in ${list(sets)}: ${what} – ${list(names)}.`,
		allOf: (set: string, what: string, names: string[], complete: boolean) =>
			`In ${set}${complete ? "" : " bekannt"}: ${what} – ${list(names)}.`,
		most: (a: string, b: string, what: string, complete: boolean) =>
			`${complete ? "Am meisten teilen" : "Am meisten teilen, soweit bekannt,"} ${a} und ${b}: ${what}.`,
		oneMember: {
			Commune: "eine Kommune",
			District: "einen Kreis",
			Organization: "eine Organisation",
			other: "ein Mitglied",
		},
		manyMembers: { Commune: "Kommunen", District: "Kreise", Organization: "Organisationen", other: "Mitglieder" },
		via: (name: string) => `über ${name}`,
	},

	/** The view of intersections. */
	sets: {
		label: "Schnittmengen der gewählten Kooperationen",
		all: (n: number) => count("de", n, "Schnittmenge", "Schnittmengen"),
		nothing: "Wählen Sie Kooperationen, dann steht hier, wer in welchen ist.",
		none: "Von den gewählten Kooperationen ist an diesem Tag kein Mitglied bekannt.",
		cooperation: "Kooperation",
		sortRows: "Zeilen nach",
		sortSets: "Kooperationen nach",
		orders: { size: "Größe", degree: "Zahl der Kooperationen", name: "Name", chosen: "Auswahl" },
		measure: "Maß",
		measures: { count: "Gemeinsame Mitglieder", jaccard: "Jaccard", containment: "Enthalten" },
		measureHints: {
			count: "Zahl der gemeinsamen Mitglieder; auf der Diagonale alle Mitglieder der Kooperation.",
			jaccard: "Anteil der gemeinsamen an allen Mitgliedern beider Kooperationen.",
			containment: "Anteil der Mitglieder der Zeile, die auch in der Spalte sind.",
		},
		contained: (a: string, b: string, share: string) => `${share} der Mitglieder von ${a} sind auch in ${b}`,
	},

	/** The Cypher console. */
	console: {
		label: "Eigene Abfrage in Cypher",
		intro: "Für alle, die Cypher kennen. Die Abfrage liest nur; an den Daten ändert sich nichts.",
		run: "Ausführen",
		cancel: "Abbrechen",
		running: "Die Abfrage läuft …",
		outcome: (rows: number, ms: number, truncated: boolean) =>
			`${truncated ? "Die ersten " : ""}${count("de", rows, "Zeile", "Zeilen")} in ${ms.toLocaleString("de-DE")} ms`,
		params: (n: number) => (n === 0 ? "Parameter" : `Parameter (${n})`),
		paramsLabel: "Parameter als JSON",
		paramsHint: "Ein JSON-Objekt: „day“ darin steht in der Abfrage als $day.",
		paramsWrong: "Das ist kein JSON-Objekt. Es beginnt mit { und endet mit }, Namen stehen in Anführungszeichen.",
		readsOnly: "nur lesend",
		maxRows: (n: number) => `höchstens ${count("de", n, "Zeile", "Zeilen")}`,
		maxTime: (seconds: string) => `${seconds} Sekunden`,
		maxMemory: (megabytes: string) => `${megabytes} MB`,
		keys: "Strg+Eingabe führt aus, Alt+↑ und Alt+↓ holen frühere Abfragen, Strg+Leertaste schlägt vor. Esc schließt Vorschläge, danach verlässt Tab das Feld.",
		line: (line: number, column: number) => `Zeile ${line}, Spalte ${column}:`,
		goTo: "Zur Stelle",
		examples: "Beispiele",
		exampleTitles: {
			largest: "Die größten Kooperationen",
			day: "Mitgliedschaften an einem Tag",
			shared: "Kooperationen, die Kommunen teilen",
			topics: "Themen und wer daran arbeitet",
			contents: "Was im Graphen ist",
		},
		history: (n: number) => `Frühere Abfragen (${n})`,
		forget: "Liste leeren",
		off: "Eigene Abfragen sind auf diesem Server abgeschaltet.",
		offRemedy: "Wer ihn betreibt, schaltet sie mit CONSOLE_PARALLEL ein. Der Katalog der Fragen geht auch ohne sie.",
		phrases: {
			Completions: "Vorschläge",
			Diagnostics: "Fehler",
			"No diagnostics": "Keine Fehler",
		},
	},

	answer: {
		table: "Tabelle der Antwort",
		certainty: "Sicherheit",
		sources: "Quellen",
		none: "Keine Zeilen.",
		truncated: (n: number) =>
			`Das ist nicht alles: Gezeigt werden die ersten ${count("de", n, "Zeile", "Zeilen")}. Engere Angaben zeigen den Rest.`,
		draw: "Im Bild zeigen",
		files: "Herunterladen",
		link: "Link kopieren",
		cypher: "Abfrage",
		cypherHeading: "Die Abfrage hinter der Antwort (Cypher)",
		params: "Parameter der Abfrage",
		copyCypher: "Abfrage kopieren",
		editCypher: "Im Cypher-Feld ändern",
		close: "Antwort schließen",
		allTimes: "alle Zeiten",
		otherDay: (answered: string, looked: string) => `Die Antwort gilt für ${answered}, das Bild zeigt ${looked}.`,
		askOn: (day: string) => `Für ${day} fragen`,
		more: (n: number) => `und ${n} weitere`,
		yes: "ja",
		no: "nein",
		hypothetical: "hypothetisch",
		evidence: "Belege",
		rowFacts: (n: number) => (n === 1 ? "Fakt" : `${n} Fakten`),
		ownEvidence: (name: string) => `Belege zu ${name}`,
	},
	gone: (n: number) =>
		n === 1 ? "Ein Ding gibt es in den Daten nicht mehr." : `${n} Dinge gibt es in den Daten nicht mehr.`,
	copy: { done: "Kopiert" },

	/** What happened to a member between two days or selections. */
	changes: { joined: "kam hinzu", left: "ging", stayed: "blieb" },

	whatIf: {
		joins: (member: string, network: string) => `${member} tritt ${network} bei`,
		leaves: (member: string, network: string) => `${member} verlässt ${network}`,
		gains: (member: string, n: number) => `${member} gewinnt ${count("de", n, "Thema", "Themen")}`,
		loses: (member: string, n: number) => `${member} verliert ${count("de", n, "Thema", "Themen")}`,
		sentence: (changes: string[], overlaps: number, gains: string[]) => {
			const first =
				overlaps === 0
					? "keine Überschneidung ändert"
					: count("de", overlaps, "Überschneidung ändert", "Überschneidungen ändern");
			const topics = gains.length > 0 ? `; ${list(gains)}` : "; an den Themen ändert sich nichts";
			return `Angenommen, ${list(changes)}: ${first} sich${topics}.`;
		},
		list: (name: string, known: number, total: number | null) =>
			total === null || known > total ? name : `${name} (${known} von ${total})`,
		incomplete: (lists: string[]) =>
			`Gezählt sind die bekannten Mitglieder; nicht alle sind bekannt von ${list(lists)}.`,
		/** What is no cooperation between communes, and what has fewer than two known members. */
		leftOut: (incomparable: number, tooFew: number) => {
			const reasons = [
				...(incomparable > 0 ? [`${incomparable} nicht mit Kooperationen zwischen Kommunen vergleichbar`] : []),
				...(tooFew > 0 ? [`${tooFew} mit weniger als zwei bekannten Mitgliedern`] : []),
			];
			return `Nicht verglichen: ${list(reasons)}.`;
		},
		overlaps: (n: number) => `Überschneidungen, die sich ändern: ${n}`,
		a: "Kooperation",
		b: "andere Kooperation",
		sharedBefore: "gemeinsame Mitglieder jetzt",
		sharedAfter: "dann",
		jaccardBefore: "Jaccard jetzt",
		jaccardAfter: "Jaccard dann",
		topics: "Themen, die dazukommen oder wegfallen",
		member: "Mitglied",
		gained: "gewinnt",
		lost: "verliert",
	},

	/** Why something is in the picture. */
	cause: {
		start: (name: string) => `Teil des Anfangsbilds${name ? ` um ${name}` : ""}.`,
		search: (name: string) => `Über die Suche nach ${name} geholt.`,
		expand: (name: string) => `Beim Erweitern von ${name} dazugekommen.`,
		path: (from: string, to: string) => `Liegt auf einem Weg von ${from} nach ${to}.`,
		sets: (names: string[]) => `Mitglied der gewählten Kooperationen: ${list(names)}.`,
		answer: (title: string | null) =>
			title ? `Teil der Antwort auf: ${title}` : "Teil der Antwort auf eine eigene Abfrage.",
		restore: "Mit einem gespeicherten Bild geladen.",
	},

	announce: {
		added: (name: string) => `${name} ist im Bild und ausgewählt.`,
		selected: (name: string, type: string) => `${name}, ${type}, ist ausgewählt.`,
		marked: (n: number) => `${count("de", n, "Mitglied", "Mitglieder")} markiert.`,
		exported: "Die Datei wird heruntergeladen.",
		done: (action: string) => `Ausgeführt: ${action}`,
		mode: (text: string) => `Mitgliedschaften: ${text}`,
		day: (day: string, nodes: number, facts: number) =>
			`${day}: ${count("de", nodes, "Element", "Elemente")}, ${count("de", facts, "Fakt", "Fakten")}`,
	},

	footer: {
		data: "Datenstand",
		contains: (entities: number, facts: number, sources: number) =>
			`${count("de", entities, "Eintrag", "Einträge")}, ${count("de", facts, "Fakt", "Fakten")}, ${count("de", sources, "Quelle", "Quellen")}`,
		license: "Lizenz",
		open: "Quellen und Lizenz",
		close: "Schließen",
		attribution: "Nennung",
		version: "Fassung",
		list: (n: number) => `${count("de", n, "Quelle", "Quellen")}, nach Herausgeber`,
		engine: "Datenbank",
		embedded: "eingebettet",
		interface: "API",
		neo4j: "Neo4j",
		loadedAt: (date: string) => `geladen am ${date}`,
	},

	/** A spreadsheet becomes data files. */
	tableImport: {
		heading: "Tabelle einlesen",
		about:
			"Aus einer Tabelle mit Mitgliedern, Gemeinden oder Ämtern werden Datendateien zum Herunterladen. Die Tabelle bleibt in diesem Browser; am Graphen ändert sich nichts.",
		file: "Tabelle (XLSX, ODS oder CSV)",
		fileHint: "Auswählen oder hierher ziehen; höchstens 10 MB.",
		failed: "Dieser Teil der Seite konnte nicht geladen werden. Bitte erneut versuchen.",
		reading: "Die Tabelle wird gelesen …",
		lookingUp: "Bekannte Namen werden geladen …",
		nothingKnown: "Die bekannten Namen konnten nicht geladen werden: Nur Gemeindeschlüssel mit Namen werden erkannt.",
		sheet: "Blatt",
		kind: "Art der Tabelle",
		network: "Name der Kooperation",
		columns: "Spalten",
		preview: "Die ersten Zeilen der Tabelle",
		noHeader: "(ohne Überschrift)",
		use: (cell: string, header: string) => `Bedeutung der Spalte ${cell}${header ? ` „${header}“` : ""}`,
		unknown: "– bitte zuordnen –",
		mark: "Kooperation mit Kreuzen",
		passOver: "nicht übernehmen",
		rows: (n: number) => count("de", n, "Zeile", "Zeilen"),
		outcome: "Was hinzukäme",
		problems: (n: number) =>
			`${n === 1 ? "1 Stelle ist" : `${n} Stellen sind`} noch zu klären; danach gibt es die Dateien.`,
		quoted: (text: string) => `„${text}“`,
		more: (n: number) => `… und ${n} weitere`,
		decisions: "Wer ist gemeint?",
		undecided: "– bitte wählen –",
		organization: "eine Organisation",
		commune: "eine Kommune ohne Schlüssel (etwa im Ausland)",
		leaveOut: "weglassen",
		added: (n: number) => `${count("de", n, "Eintrag", "Einträge")} ansehen`,
		download: "Datendateien herunterladen (ZIP)",
		next: "Entpacken, dann prüft und lädt sie:",
	},

	/** How the page knows what it says. */
	methods: {
		heading: "Wie wir das wissen",
		url: "/wie-wir-das-wissen",
		more: "Ausführlich, mit Beispielen",
		points: [
			"Ein Fakt ist, was eine Quelle sagt. Jeder führt mit einem Klick zu Zitat, Stelle und Quelle.",
			"Sicherheit: belegt (die Quelle sagt es), folgt aus dem Text, oder erschlossen (eine naheliegende Lesart von uns).",
			"Zeit: Ein Fakt gilt vom spätesten Tag, an dem er begonnen haben kann, bis zum frühesten, an dem er geendet haben kann. Nennt keine Quelle den Beginn, gilt er ab dem ersten Beleg; nennt keine das Ende, wird angenommen, dass er weiter gilt, und der letzte Beleg steht dabei. Davor und danach ist er nur möglich.",
			"Vollständigkeit: Wer in einer Mitgliederliste fehlt, ist nur dann kein Mitglied, wenn die Liste vollständig bekannt ist. Sonst ist es unbekannt.",
			"Widersprüche und Berichtigungen bleiben sichtbar: beide Werte, beide Quellen, und weshalb berichtigt wurde.",
		],
	},

	errors: {
		/** By the code at the end of a problem's `type`: what happened, and what helps. */
		codes: {
			offline: {
				what: "Der Server antwortet nicht.",
				remedy: "Bitte prüfen, ob er noch läuft, und dann erneut versuchen.",
			},
			unreadable: {
				what: "Die Antwort des Servers ist nicht lesbar.",
				remedy:
					"Bitte die Seite neu laden. Bleibt es dabei, passen Server und Seite nicht zusammen: neu bauen und starten.",
			},
			"invalid-parameters": {
				what: "Mit dieser Anfrage kann der Server nichts anfangen.",
				remedy: "Bitte anders auswählen oder die Seite neu laden.",
			},
			"malformed-body": { what: "Die Anfrage kam unvollständig an.", remedy: "Bitte erneut versuchen." },
			"not-found": { what: "Diese Adresse gibt es nicht.", remedy: "Bitte die Seite neu laden." },
			"unknown-id": {
				what: "Diesen Eintrag gibt es im Graphen nicht.",
				remedy: "Vielleicht wurden die Daten neu geladen. Bitte neu suchen.",
			},
			"not-acceptable": {
				what: "In diesem Format gibt es die Antwort nicht.",
				remedy: "Bitte eines der genannten Formate verlangen.",
			},
			"method-not-allowed": { what: "Diese Anfrage ist hier nicht erlaubt.", remedy: "Bitte die Seite neu laden." },
			"body-too-large": { what: "Die Anfrage ist zu groß.", remedy: "Bitte weniger auswählen." },
			"unknown-reference": {
				what: "Etwas aus der Auswahl gibt es im Graphen nicht.",
				remedy: "Vielleicht wurden die Daten neu geladen. Bitte die Seite neu laden.",
			},
			"too-large": {
				what: "Das ist mehr, als eine Antwort fassen darf.",
				remedy: "Bitte weniger auf einmal auswählen.",
			},
			"query-refused": {
				what: "So wird diese Abfrage nicht angenommen.",
				remedy:
					"Bitte die genannte Stelle ändern. Erlaubt ist, was liest: MATCH, WHERE, WITH, UNWIND, RETURN und ihresgleichen.",
			},
			"query-failed": {
				what: "Die Datenbank kann diese Abfrage nicht beantworten.",
				remedy: "Bitte die Abfrage nach der Meldung der Datenbank ändern.",
			},
			"too-many-requests": {
				what: "Zu viele Anfragen in kurzer Zeit.",
				remedy: "Bitte eine Minute warten und erneut versuchen.",
			},
			internal: {
				what: "Der Server hat einen Fehler gemacht.",
				remedy: "Bitte erneut versuchen. Bleibt es dabei, hilft das Protokoll des Servers.",
			},
			"graph-unavailable": {
				what: "Die Datenbank antwortet nicht.",
				remedy: "Bitte in einem Augenblick erneut versuchen.",
			},
			"graph-loading": { what: "Die Daten werden gerade geladen.", remedy: "Bitte gleich noch einmal versuchen." },
			"graph-empty": { what: "Es sind noch keine Daten geladen.", remedy: "Bitte die Daten laden: npm run seed" },
			"shutting-down": {
				what: "Der Server wird gerade beendet.",
				remedy: "Bitte in einem Augenblick erneut versuchen.",
			},
			busy: {
				what: "Es laufen so viele Abfragen, wie laufen dürfen.",
				remedy: "Bitte in einem Augenblick erneut versuchen.",
			},
			timeout: { what: "Die Abfrage hat zu lange gedauert.", remedy: "Bitte weniger auf einmal abfragen." },
			other: { what: "Es ist ein Fehler aufgetreten.", remedy: "Bitte die Seite neu laden." },
		},
	},
};

/** Every language has exactly these keys. */
export type Dictionary = typeof de;
