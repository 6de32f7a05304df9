using System.Globalization;

namespace Semblance.Inference.Graph;

/// <summary>What was done to a model before it was given to the runtime.</summary>
/// <param name="Found">Number of PRelu in the model.</param>
/// <param name="Rewritten">Number of them that run rewritten; 0 when the model runs as published.</param>
/// <param name="Figures">How far the outputs lie apart; null when that was not measured.</param>
/// <param name="FromReceipt">True when the figures were measured at an earlier start and kept.</param>
/// <param name="Reason">Why the model runs as published; null when it runs rewritten.</param>
internal sealed record GraphReport(int Found, int Rewritten, EqualityFigures? Figures, bool FromReceipt, string? Reason)
{
    /// <summary>One sentence for the doctor's page.</summary>
    /// <returns>What was done, and the figures or the reason.</returns>
    public override string ToString()
    {
        var checkedWhen = FromReceipt ? "checked before" : "checked now";
        var figures = Figures is null ? "" : $" ({Figures}, {checkedWhen})";
        return Reason is null
            ? string.Create(CultureInfo.InvariantCulture, $"{Rewritten} of {Found} PRelu rewritten{figures}.")
            : $"The model runs as published: {Reason}{figures}.";
    }
}
