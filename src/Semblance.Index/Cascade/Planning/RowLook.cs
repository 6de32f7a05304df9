namespace Semblance.Index.Cascade.Planning;

/// <summary>What is looked at of a row that stayed after the planes, before its codes.</summary>
internal enum RowLook
{
    /// <summary>Nothing: its codes are compared at once.</summary>
    None,

    /// <summary>All its signs.</summary>
    Signs,

    /// <summary>All its bits: signs and fine ones.</summary>
    Bits,
}
