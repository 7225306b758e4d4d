/** In place of the rows of a table that are not drawn. */
export function Gap({ height }: { height: number }) {
	if (height <= 0) return null;
	return (
		<tbody aria-hidden="true">
			<tr style={{ height: `${height}px` }} />
		</tbody>
	);
}
