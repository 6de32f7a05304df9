namespace Semblance.Vault.Consents;

/// <summary>Whether a consent was taken back. Kept in the clear, so that nothing is enrolled on a withdrawn one.</summary>
public enum ConsentState
{
    /// <summary>Given and not taken back.</summary>
    Given,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
