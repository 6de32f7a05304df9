namespace Semblance.Evaluation.Agreement;

/// <summary>Faces of one range of sizes.</summary>
/// <param name="FromSide">Least shorter side of the box, in pixels of the picture.</param>
/// <param name="BelowSide">The side from which on the next range counts; <see langword="null"/> for no end.</param>
/// <param name="Faces">Faces of the reference that must be found.</param>
/// <param name="Found">Of these, found.</param>
/// <remarks>Immutable.</remarks>
public sealed record AgreementBand(double FromSide, double? BelowSide, int Faces, int Found);
