namespace Semblance.Vault.Audit;

/// <summary>How it ended. The numbers are stored and never change.</summary>
public enum AuditOutcome
{
    /// <summary>It was done.</summary>
    Done = 1,

    /// <summary>Match.</summary>
    Match = 2,

    /// <summary>Non-match; in a search: unknown.</summary>
    NonMatch = 3,

    /// <summary>A human is asked.</summary>
    Undecided = 4,

    /// <summary>It was refused: no right, no purpose, no consent, or a limit.</summary>
    Refused = 5,

    /// <summary>It failed.</summary>
    Failed = 6,
}
