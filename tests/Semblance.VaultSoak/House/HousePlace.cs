using System.Globalization;
using Semblance.Vault.Safekeeping;

namespace Semblance.VaultSoak.House;

/// <summary>Where a house is.</summary>
/// <param name="Folder">The folder of keys and chain, and of the rows where there is no database.</param>
/// <param name="Database">A PostgreSQL for the rows.</param>
public sealed record HousePlace(string Folder, string? Database = null)
{
    /// <summary>How a child is told of it.</summary>
    public IReadOnlyList<string> Arguments => Database is null ? [Folder] : [Folder, Database];

    public string MasterKey(int number) => Path.Combine(Folder, "masters", string.Create(CultureInfo.InvariantCulture, $"master-{number}.key"));

    /// <summary>The vault's place, as whoever runs it names it: one master key, and both while it is not known whether a rotation came to its end.</summary>
    /// <param name="masters">Rotations that were acknowledged.</param>
    /// <param name="mayBeRotating">Whether one more was begun.</param>
    public VaultPlace Vault(int masters, bool mayBeRotating)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "masters"));
        var next = MasterKey(masters + 1);
        return new VaultPlace { Folder = Folder, Database = Database, MasterKeyFile = MasterKey(masters), NextMasterKeyFile = mayBeRotating && File.Exists(next) ? next : null };
    }
}
