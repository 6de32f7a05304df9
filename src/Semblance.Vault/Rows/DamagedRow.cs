namespace Semblance.Vault.Rows;

/// <summary>A row that can't be used: it is left out of every answer and reported, and everything else goes on.</summary>
/// <param name="Kind">What kind of row.</param>
/// <param name="Id">Its identifier; empty where even that can't be read.</param>
/// <param name="Fault">What is wrong with it.</param>
public readonly record struct DamagedRow(RowKind Kind, Guid Id, RowFault Fault);
