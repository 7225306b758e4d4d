/** Which cooperations share whom: choose them, see every intersection, mark one in picture and table. */
import { useApp } from "../../components/context.ts";
import { MembershipSwitch } from "../../components/membership.tsx";
import { Incomplete } from "../../components/overlaps/incomplete.tsx";
import { useLists } from "../../components/overlaps/lists.ts";
import { MarkedIntersection } from "../../components/overlaps/marked.tsx";
import { describeChoice } from "../../components/overlaps/sentences.ts";
import { t } from "../../i18n/index.ts";
import { Chooser } from "./chooser.tsx";
import { IntersectionMatrix } from "./matrix.tsx";
import { PairMatrix } from "./pairs.tsx";

export default function Overlaps() {
	const { graph } = useApp().state;
	const { sets, overlaps } = graph.picture.value;
	const words = t.value.overlaps;
	const isComplete = useLists();
	return (
		<>
			<Chooser />
			<MembershipSwitch explained />
			{overlaps && sets.length >= 2 ? (
				<>
					<p class="answer">{describeChoice(sets, overlaps, t.value, isComplete)}</p>
					<Incomplete />
					<IntersectionMatrix />
					<MarkedIntersection />
					<PairMatrix />
				</>
			) : (
				<p class="notice">{words.tooFew}</p>
			)}
		</>
	);
}
