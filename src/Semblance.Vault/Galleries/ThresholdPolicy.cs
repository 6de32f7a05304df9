using Semblance.Errors;

namespace Semblance.Vault.Galleries;

/// <summary>Which error rates a gallery's decisions stand for; scores follow from them, the model's calibration and the gallery's size.</summary>
public sealed record ThresholdPolicy
{
    /// <summary>Of all searches by people who are not enrolled, this share may return anybody; between 0 and 1.</summary>
    public required double FalsePositiveIdentificationRate { get; init => field = Rate(value, nameof(FalsePositiveIdentificationRate)); }

    /// <summary>Of all comparisons of two people, this share may match; between 0 and 1.</summary>
    public required double FalseMatchRate { get; init => field = Rate(value, nameof(FalseMatchRate)); }

    /// <summary>How far the best candidate's score has to be above the second subject's before a search decides alone; 0 to 1, a difference of similarities.</summary>
    public required double Margin { get; init => field = value is >= 0 and <= 1 ? value : throw Refused(nameof(Margin)); }

    /// <summary>FPIR 1e-2, FMR 1e-4, margin 0.05.</summary>
    public static ThresholdPolicy Default { get; } = new() { FalsePositiveIdentificationRate = 1e-2, FalseMatchRate = 1e-4, Margin = 0.05 };

    private static double Rate(double value, string name) => value is > 0 and < 1 ? value : throw Refused(name);

    private static SemblanceException Refused(string name) =>
        new(ErrorCode.OptionOutOfRange, $"{name} is outside of its range.", "Rates lie between 0 and 1 (such as 1e-4), the margin from 0 to 1.");
}
