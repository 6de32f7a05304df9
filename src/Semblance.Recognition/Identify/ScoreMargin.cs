namespace Semblance.Recognition.Identify;

/// <summary>How far one subject's score lies above the next one's.</summary>
/// <param name="Difference">Of the two similarities; 0 to 2.</param>
/// <param name="Demanded">What the gallery's policy asks for.</param>
/// <remarks>Immutable.</remarks>
public readonly record struct ScoreMargin(double Difference, double Demanded)
{
    /// <summary>Whether it is wide enough to decide alone.</summary>
    public bool IsEnough => Difference >= Demanded;
}
