namespace Semblance.Vault.Safekeeping;

/// <summary>Where everything that is kept about people lies.</summary>
public sealed record VaultPlace
{
    /// <summary>The folder: <c>data</c> for the rows, <c>keys</c> for what must be in no backup of them, <c>audit</c> for the chain.</summary>
    public required string Folder { get; init; }

    /// <summary>A PostgreSQL connection string for the rows; <see langword="null"/> keeps them in the folder. Keys and chain stay in the folder.</summary>
    public string? Database { get; init; }

    /// <summary>The file of the master key; <see langword="null"/> for <c>keys/master.key</c>. Better on another disk: with the folder alone a thief then opens nothing.</summary>
    public string? MasterKeyFile { get; init; }

    /// <summary>The file of the next master key, where a rotation to it was begun and may have been cut off; else <see langword="null"/>. Both keys open the vault then.</summary>
    public string? NextMasterKeyFile { get; init; }

    /// <summary>Whether a restored copy is opened that still has to forget who was erased since; for the restore alone.</summary>
    public bool ForReplay { get; init; }

    /// <summary>The rows' folder.</summary>
    public string DataFolder => Path.Combine(Folder, "data");

    /// <summary>The keys' folder.</summary>
    public string KeyFolder => Path.Combine(Folder, "keys");

    /// <summary>The chain's folder.</summary>
    public string AuditFolder => Path.Combine(Folder, "audit");

    /// <summary>The folder of answers that wait for a second account.</summary>
    public string WithheldFolder => Path.Combine(Folder, "withheld");

    /// <summary>The folder of pictures that events of cameras name; in no backup.</summary>
    public string ShotFolder => Path.Combine(Folder, "shots");

    /// <summary>The folder of access keys.</summary>
    public string AccessFolder => Path.Combine(Folder, "access");

    /// <summary>The folder of what is remembered of wrong claims.</summary>
    public string AttemptFolder => Path.Combine(Folder, "attempts");

    /// <summary>The folder of receipts of erasures.</summary>
    public string ReceiptFolder => Path.Combine(Folder, "receipts");

    /// <summary>The folder of snapshots of indexes; in no backup.</summary>
    public string SnapshotFolder => Path.Combine(Folder, "snapshots");

    /// <summary>The keystore.</summary>
    public string Keystore => Path.Combine(KeyFolder, "keystore.db");

    /// <summary>The master key.</summary>
    public string MasterKey => MasterKeyFile ?? Path.Combine(KeyFolder, "master.key");

    /// <summary>The public half of the installation's signing key, by which receipts and audit heads are checked.</summary>
    public string PublicKey => Path.Combine(Folder, "semblance-public-key.pem");
}
