namespace Semblance.UnitTests.Vault.Files;

/// <summary>What of the unsynced survives a power cut.</summary>
public enum CrashKind
{
    /// <summary>Nothing: neither bytes nor names.</summary>
    DropAll,

    /// <summary>Everything, as when only the process ends.</summary>
    KeepAll,

    /// <summary>Names, but no bytes: a renamed file may be empty.</summary>
    KeepNames,

    /// <summary>Names, and half of the bytes.</summary>
    TearWrites,
}
