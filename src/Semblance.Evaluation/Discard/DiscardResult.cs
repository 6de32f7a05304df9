namespace Semblance.Evaluation.Discard;

/// <summary>One quality measure's curve, and figures with intervals where the curve is read off.</summary>
/// <param name="Curve">The curve.</param>
/// <param name="Figures">One figure for each of <see cref="DiscardProtocol.Shares"/>.</param>
/// <remarks>Immutable.</remarks>
public sealed record DiscardResult(DiscardCurve Curve, IReadOnlyList<DiscardFigure> Figures)
{
    /// <summary>The figure at a share.</summary>
    /// <param name="share">One of <see cref="DiscardProtocol.Shares"/>.</param>
    public DiscardFigure At(double share) => Figures.Single(figure => figure.DiscardedShare == share);
}
