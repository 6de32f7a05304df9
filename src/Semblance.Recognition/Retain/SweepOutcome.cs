namespace Semblance.Recognition.Retain;

/// <summary>What a sweep removed.</summary>
/// <param name="References">References whose day had come.</param>
/// <param name="Subjects">Subjects of whom nothing was left that may be kept; each was erased with its key.</param>
/// <param name="Withheld">Answers that nobody confirmed in time.</param>
/// <param name="Spared">Subjects without a usable reference who were kept, because references that were set aside as damaged may be theirs.</param>
/// <param name="Events">Events of cameras that no outlet took in time.</param>
/// <param name="SignedReceipt">The receipt over the keys that were destroyed; <see langword="null"/> where none was.</param>
/// <remarks>Immutable.</remarks>
public sealed record SweepOutcome(int References, int Subjects, int Withheld, int Spared, int Events, string? SignedReceipt)
{
    /// <summary>Pictures of cameras' events whose day had come, or that nobody could open any more.</summary>
    public int Shots { get; init; }
}
