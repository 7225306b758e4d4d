/** The index of a search, and what words are compared with. */
import type {
	ActionHit,
	Bilingual,
	EntityRef,
	FormParam,
	NodeType,
	QuestionGroup,
	QuestionHit,
	QuestionParam,
} from "../../model/index.ts";

export interface SearchEntry extends EntityRef {
	/** "Gemeinde, Kreis Coesfeld" */
	context: string;
	/** "Gemeinde, Coesfeld district" */
	contextEn: string;
	/** What it is found by: other and former names, the English one, keys. */
	also: readonly string[];
	/** How many members a cooperation has: of those that match as well, the larger is meant more often. */
	size: number;
}

/** One name or key of an entity. */
export interface SearchKey {
	readonly entry: SearchEntry;
	readonly fold: string;
	/** The words for comparison, separated by a blank. */
	readonly text: string;
	/** Without the blanks. */
	readonly tight: string;
	/** Whether it is the entity's own name. */
	readonly own: boolean;
	/** The other name, former name or key that it stands for, as it is written. */
	readonly alias?: string;
}

export interface IndexedWord {
	/** Where it stands, as positions in `keys`. */
	readonly positions: number[];
	readonly letters: number;
}

export interface SearchIndex {
	readonly entries: readonly SearchEntry[];
	readonly ids: ReadonlyMap<string, SearchEntry>;
	readonly keys: readonly SearchKey[];
	readonly words: ReadonlyMap<string, IndexedWord>;
	/** By the text without blanks: `euregiorat`. */
	readonly tight: ReadonlyMap<string, readonly number[]>;
	/** Words as they are written, for those that do not write them so. */
	readonly spelling: ReadonlyMap<string, string>;
	readonly forms: readonly SearchForm[];
	/** Stems of the words by which forms are called: such a word names no entity by itself. */
	readonly asking: ReadonlySet<string>;
}

/** A question of the catalogue, as far as it is searched. */
export interface Searchable {
	readonly name: string;
	readonly title: Bilingual;
	readonly explanation: Bilingual;
	readonly group: QuestionGroup;
	readonly params: Readonly<Record<string, QuestionParam>>;
	readonly words?: string | undefined;
}

export interface SearchForm {
	readonly hit: Pick<QuestionHit, "kind" | "id" | "title"> | Pick<ActionHit, "kind" | "id" | "title">;
	readonly params: readonly FormParam[];
	/** Stems of the words that count in the title, by language. */
	readonly titles: readonly ReadonlySet<string>[];
	/** Whole texts that mean just this. */
	readonly phrases: ReadonlySet<string>;
	/** Stems of words by which it is found as well as by its title. */
	readonly also: ReadonlySet<string>;
	/** Stems of all other words. */
	readonly other: ReadonlySet<string>;
	readonly vocabulary: readonly string[];
	/** As they are written. */
	readonly texts: readonly string[];
}

/** Words that name entities. */
export interface Mention {
	/** Positions of the words, the last one exclusive. */
	readonly from: number;
	readonly to: number;
	/** The words as names have them. */
	readonly written: string;
	/** What is named, by type; of a type that has several the words are ambiguous. */
	readonly named: ReadonlyMap<NodeType, readonly EntityRef[]>;
}
