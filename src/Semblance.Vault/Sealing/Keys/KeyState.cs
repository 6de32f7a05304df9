namespace Semblance.Vault.Sealing.Keys;

/// <summary>Whether a key in the keystore is in use. The numbers are stored and never change.</summary>
public enum KeyState
{
    /// <summary>It seals and opens.</summary>
    Live = 0,

    /// <summary>It opens what it sealed, until all of that is sealed anew.</summary>
    Retiring = 1,

    /// <summary>Its wrapping does not open: damaged, and kept for a repair by hand.</summary>
    Damaged = 2,
}
