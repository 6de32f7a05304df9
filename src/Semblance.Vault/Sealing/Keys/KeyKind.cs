namespace Semblance.Vault.Sealing.Keys;

/// <summary>What a key in the keystore is for. The numbers are stored and never change.</summary>
public enum KeyKind
{
    /// <summary>A gallery as a whole.</summary>
    Gallery = 1,

    /// <summary>One subject's rows.</summary>
    Subject = 2,

    /// <summary>Signing receipts and audit heads.</summary>
    Signing = 3,

    /// <summary>One snapshot of a gallery's index.</summary>
    Snapshot = 4,
}
