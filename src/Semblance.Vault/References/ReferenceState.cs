namespace Semblance.Vault.References;

/// <summary>Whether a reference takes part in comparisons. Kept in the clear.</summary>
public enum ReferenceState
{
    /// <summary>Compared with probes.</summary>
    Active,

    /// <summary>Replaced by a better one, or set aside by a human: kept until expiry, compared with nothing.</summary>
    Retired,
}
