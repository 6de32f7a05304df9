namespace Semblance.Index.Cascade.Planning;

/// <summary>Which rows stay after a look at their bits.</summary>
/// <param name="Limit">The highest weighted disagreement of one that stays.</param>
/// <param name="Survival">The share of unrelated rows that stays, about.</param>
/// <remarks>Immutable.</remarks>
internal readonly record struct RowCut(int Limit, double Survival)
{
    /// <summary>Where nothing is looked at, all stay.</summary>
    public static readonly RowCut All = new(int.MaxValue, 1);
}
