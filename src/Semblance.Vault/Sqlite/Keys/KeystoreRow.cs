using Microsoft.Data.Sqlite;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;

namespace Semblance.Vault.Sqlite.Keys;

/// <summary>A row of the keystore as a wrapped key.</summary>
internal static class KeystoreRow
{
    public static WrappedKey Read(SqliteDataReader reader) => new(
        KeyId.Read(reader.GetFieldValue<byte[]>(0)), (KeyKind)reader.GetInt64(1), reader.GetGuid(2, big: true), reader.GetGuid(3, big: true), (KeyState)reader.GetInt64(4), reader.GetInt64(5),
        SealedValue.Read(reader.GetFieldValue<byte[]>(6)), KeyCommitment.Read(reader.GetFieldValue<byte[]>(7)), reader.GetInt64(8));

    /// <summary>An id as 16 bytes in the order of its text.</summary>
    public static Guid GetGuid(this SqliteDataReader reader, int column, bool big) => new(reader.GetFieldValue<byte[]>(column), big);
}
