using System.Globalization;

namespace Semblance.Vault.Rows;

/// <summary>How often a row was written, from 1. A change names the version it was based on, and is refused when the row has moved on.</summary>
/// <param name="Value">1 or more; 0, the default, belongs to no row.</param>
public readonly record struct RowVersion(long Value)
{
    /// <summary>The version of a row that is written for the first time.</summary>
    public static RowVersion First => new(1);

    /// <summary>The version after this one.</summary>
    /// <returns>What a change of this row has to carry.</returns>
    public RowVersion Next() => new(Value + 1);

    /// <summary>The number.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
