/** The one place that decides whether a change is made at once or waits until the person has said yes. */
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Brought, Picture } from "../picture/types.ts";
import { proposalOf } from "./derived.ts";
import type { Proposal, ProposalSlice } from "./types.ts";

interface Deciding extends ProposalSlice {
	/** Makes the change, or asks first. Resolves once it is made, or not wanted. */
	decide(brought: Brought): void | Promise<void>;
}

/** @param make makes a change */
export function createProposal(picture: ReadonlySignal<Picture>, make: (brought: Brought) => void): Deciding {
	const proposal = signal<Proposal | null>(null);
	let settle = () => {};
	const answer = (yes: boolean) => {
		const asked = proposal.peek();
		if (!asked || (yes && asked.left > 0)) return;
		proposal.value = null;
		if (yes) make(asked.brought);
		settle();
	};
	const nodes = computed(() => picture.value.nodes);
	effect(() => {
		// What was asked about would come into another picture.
		nodes.value;
		answer(false);
	});
	return {
		proposal,
		accept: () => answer(true),
		decline: () => answer(false),
		decide: (brought) => {
			const next = proposalOf(picture.peek(), brought);
			if (!next) return make(brought);
			answer(false);
			proposal.value = next;
			return new Promise((resolve) => {
				settle = resolve;
			});
		},
	};
}
