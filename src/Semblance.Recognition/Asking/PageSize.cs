using Semblance.Errors;

namespace Semblance.Recognition.Asking;

/// <summary>How much is told at once.</summary>
internal static class PageSize
{
    /// <summary>The most rows of a page.</summary>
    public const int Most = 1_000;

    /// <summary>Refuses pages that are too large or have no room.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>.</exception>
    public static int Demand(int most) => most is >= 1 and <= Most
        ? most
        : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"A page of {most} is outside of 1 to {Most}.", "Ask for less, and go on from where the page ended.");
}
