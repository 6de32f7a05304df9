namespace Semblance.Evaluation.Presentation;

/// <summary>A class of alike attack instruments (ISO/IEC 30107-3), such as "paper print" or "phone screen"; error rates are counted for each.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">What the labels call it.</param>
public sealed record AttackSpecies(string Name)
{
    /// <summary>Where the labels do not say: instruments of several kinds may hide in it.</summary>
    public static AttackSpecies Unknown { get; } = new("unknown");

    /// <summary>The name.</summary>
    /// <returns>As the labels have it.</returns>
    public override string ToString() => Name;
}
