namespace Semblance.Vault.Rows;

/// <summary>What a store found, and what it could not read.</summary>
/// <typeparam name="T">A kind of row.</typeparam>
/// <param name="Found">The rows, in the order in which they were first written.</param>
/// <param name="Damaged">Rows that are there and can't be used. Report them, and set them aside with <c>IQuarantine</c>.</param>
public sealed record RowList<T>(IReadOnlyList<T> Found, IReadOnlyList<DamagedRow> Damaged);
