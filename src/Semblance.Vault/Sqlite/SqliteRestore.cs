using Microsoft.Data.Sqlite;
using Semblance.Errors;

namespace Semblance.Vault.Sqlite;

/// <summary>Puts a backup where a vault is to be.</summary>
public static class SqliteRestore
{
    /// <summary>
    /// Copies a backup into a folder without a vault. Open it then with <see cref="SqliteVaultOptions.ForReplay"/>, let it forget the erased
    /// (<see cref="Restoring.TombstoneReplay"/>), and give it the current keystore and epoch file: older ones open nothing.
    /// </summary>
    /// <param name="backup">A file that <see cref="SqliteVault.BackUpAsync"/> wrote.</param>
    /// <param name="folder">A folder that holds no vault; made where there is none.</param>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputNotFound"/>: no such backup. <see cref="ErrorCode.OutputNotWritten"/>: the folder holds a vault. <see cref="ErrorCode.VaultBusy"/>: it is in use.
    /// <see cref="ErrorCode.VaultDamaged"/>: the file is no whole database.
    /// </exception>
    public static void Place(string backup, string folder)
    {
        if (!File.Exists(backup))
            throw new SemblanceException(ErrorCode.InputNotFound, $"There is no backup {backup}.", "Check the path.");
        using var hold = SqliteFolder.Take(folder);
        try
        {
            using var source = new SqliteConnection(SqliteConnections.StringFor(backup, SqliteOpenMode.ReadOnly));
            source.Open();
            if (SqliteCheck.Run(source) is [var first, ..])
                throw new SemblanceException(ErrorCode.VaultDamaged, $"The backup is damaged: {first}.", "Take another one.");
            SqliteCopy.Write(source, hold.Database, isMarked: true);
        }
        catch (SqliteException error)
        {
            throw SqliteDialect.Instance.Explain(error, isCommitting: false);
        }
    }
}
