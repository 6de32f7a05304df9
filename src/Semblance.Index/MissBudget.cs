namespace Semblance.Index;

/// <summary>
/// How often a search may miss a reference whose cosine is exactly the search's lowest score; those above it are missed far more rarely. The
/// chance is that of the index's random rotation, so it holds for any templates and any probe (docs/search.md).
/// </summary>
/// <remarks>Immutable. An exhaustive index never misses, whatever the budget.</remarks>
public readonly record struct MissBudget
{
    /// <summary>The most that can be allowed.</summary>
    public const double Most = 0.01;

    private const double UsualShare = 1e-6;

    private readonly double? _share;

    private MissBudget(double share) => _share = share;

    /// <summary>One in a million.</summary>
    public static MissBudget Usual => default;

    /// <summary>None: every reference is compared.</summary>
    public static MissBudget None { get; } = new(0);

    /// <summary>The allowed share, 0 to <see cref="Most"/>.</summary>
    public double Share => _share ?? UsualShare;

    /// <summary>Whether every reference is compared.</summary>
    public bool IsExact => Share == 0;

    /// <summary>A budget.</summary>
    /// <param name="share">The allowed share: 0 for none, or 1e-12 to <see cref="Most"/>.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Another share.</exception>
    public static MissBudget Of(double share) => share is 0 or (>= 1e-12 and <= Most)
        ? share == UsualShare ? Usual : new MissBudget(share)
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A miss budget is 0, or from 1e-12 to 0.01.");
}
