using Semblance.Vault.Ports;
using Semblance.Vault.Sealing.Keys;

namespace Semblance.Vault.Safekeeping;

/// <summary>What a vault is kept in; chosen where a program is put together, so that nothing else knows which databases there are.</summary>
/// <param name="OpenStore">Opens the rows of a place, and makes them where there are none.</param>
/// <param name="OpenKeystore">Opens the keystore in a file, and makes it where there is none.</param>
/// <param name="PlaceBackup">Copies a backup (a file) to a folder that holds no rows.</param>
public sealed record VaultAdapters(Func<VaultPlace, TimeProvider, CancellationToken, Task<IVault>> OpenStore, Func<string, IKeystore> OpenKeystore, Action<string, string> PlaceBackup);
