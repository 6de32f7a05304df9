namespace Semblance.Index;

/// <summary>Says whether a row counts in a search. It is asked only about rows that score high enough to matter.</summary>
/// <param name="slot">The row's slot.</param>
/// <param name="subject">The row's subject.</param>
/// <returns>True when the row counts.</returns>
/// <remarks>It must give one answer for one row, and may be asked from several threads.</remarks>
public delegate bool RowFilter(int slot, long subject);
