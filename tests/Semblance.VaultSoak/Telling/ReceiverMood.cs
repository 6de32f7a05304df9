namespace Semblance.VaultSoak.Telling;

/// <summary>What a receiver does with an event.</summary>
public enum ReceiverMood
{
    /// <summary>Keeps it and says so.</summary>
    Take,

    /// <summary>Keeps it and goes away without a word: it is told again.</summary>
    TakeAndClose,

    /// <summary>Answers 500.</summary>
    Fail,

    /// <summary>Goes away.</summary>
    Close,

    /// <summary>Never answers.</summary>
    Hang,
}
