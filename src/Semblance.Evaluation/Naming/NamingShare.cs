using Semblance.Comparison;
using Semblance.Evaluation.Rates;

namespace Semblance.Evaluation.Naming;

/// <summary>How many of some tracks.</summary>
/// <param name="Count">How many.</param>
/// <param name="Trials">Of how many.</param>
/// <remarks>Immutable.</remarks>
public sealed record NamingShare(int Count, int Trials)
{
    /// <summary>The share with its exact interval of 95 %, tracks taken as independent; <see langword="null"/> without trials.</summary>
    public RateEstimate? Rate => Trials == 0 ? null : BinomialInterval.ClopperPearson(Count, Trials);
}
