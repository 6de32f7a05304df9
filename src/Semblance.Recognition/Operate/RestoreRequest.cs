using Semblance.Recognition.Asking;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Operate;

/// <summary>A backup that shall be put in place.</summary>
/// <param name="Place">The vault: the keys and the record of now, and no rows.</param>
/// <param name="Backup">The backup's file; <see langword="null"/> to end a restore that was cut off, or one of a PostgreSQL that its operator has restored.</param>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record RestoreRequest(VaultPlace Place, string? Backup, Caller Caller);
