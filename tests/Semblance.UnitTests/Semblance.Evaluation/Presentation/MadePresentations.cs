using Semblance.Evaluation.Presentation;

namespace Semblance.UnitTests.Evaluation.Presentation;

/// <summary>Presentations whose scores a test sets.</summary>
internal static class MadePresentations
{
    public static ScoredPresentation BonaFide(double? score, string group = "g1", bool isTooTight = false) =>
        new(new ListedPresentation($"live {score} {group}", "nowhere", IsBonaFide: true, AttackSpecies.Unknown, group, string.Empty), score, isTooTight);

    public static ScoredPresentation Attack(double? score, string species = "print", string group = "g1", bool isTooTight = false) =>
        new(new ListedPresentation($"attack {score} {group}", "nowhere", IsBonaFide: false, new AttackSpecies(species), group, string.Empty), score, isTooTight);
}
