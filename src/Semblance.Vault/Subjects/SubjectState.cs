namespace Semblance.Vault.Subjects;

/// <summary>Whether a subject takes part in comparisons. Kept in the clear.</summary>
public enum SubjectState
{
    /// <summary>Found by searches and checks.</summary>
    Active,

    /// <summary>Waits for a human: too near to another subject, or not yet released. Found by nobody.</summary>
    Held,

    /// <summary>Restricted (GDPR Art. 18): kept, and found by nobody.</summary>
    Restricted,
}
