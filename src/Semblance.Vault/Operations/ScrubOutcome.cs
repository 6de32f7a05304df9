namespace Semblance.Vault.Operations;

/// <summary>How far erased rows have left the files of a store. Older copies elsewhere are dead by their destroyed keys alone.</summary>
public enum ScrubOutcome
{
    /// <summary>Their bytes were overwritten in the database's files and its log was emptied. (A solid-state disk may keep old blocks.)</summary>
    Overwritten,

    /// <summary>As <see cref="Overwritten"/>, but the log still holds older pages, because somebody is reading: scrub again later.</summary>
    LogInUse,

    /// <summary>Rows were marked free for reuse; the server decides when bytes go.</summary>
    LeftToServer,
}
