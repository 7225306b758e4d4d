/** How deep a document is nested, before it is parsed: parser and validation recurse into every bracket. */
import { Lexer, Source, TokenKind } from "graphql";

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Whether more brackets are open at the same time than given. False for what is not GraphQL: the parser says why. */
export function isNestedDeeper(text: string, levels: number): boolean {
	const lexer = new Lexer(new Source(text));
	try {
		for (let open = 0; lexer.advance().kind !== TokenKind.EOF; ) {
			const { kind } = lexer.token;
			if (OPENING.has(kind)) open++;
			else if (CLOSING.has(kind)) open--;
			if (open > levels) return true;
		}
	} catch {
		return false;
	}
	return false;
}
