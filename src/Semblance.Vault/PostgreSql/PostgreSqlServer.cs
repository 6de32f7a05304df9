using System.Data;
using System.Globalization;
using Npgsql;
using Semblance.Errors;

namespace Semblance.Vault.PostgreSql;

/// <summary>Whether a server keeps what it acknowledges.</summary>
internal static class PostgreSqlServer
{
    private const int OldestVersion = 150_000;

    private static readonly (string Name, string Why)[] Demanded =
    [
        ("fsync", "acknowledged writes are lost, and the database may be broken, when the power fails"),
        ("full_page_writes", "the database may be broken when the power fails"),
        ("synchronous_commit", "acknowledged writes are lost when the server is killed"),
    ];

    /// <summary>Refuses a server that could lose what it acknowledged.</summary>
    /// <returns>What its operator should change.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultUnsafe"/>.</exception>
    public static async Task<IReadOnlyList<string>> DemandAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (int.Parse(await AskAsync(connection, "server_version_num", cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture) < OldestVersion)
            throw Unsafe("server_version", "below 15", "this version was not tried");
        foreach (var (name, why) in Demanded)
        {
            var value = await AskAsync(connection, name, cancellation).ConfigureAwait(false);
            if (string.Equals(value, "off", StringComparison.Ordinal))
                throw Unsafe(name, value, why);
        }

        var remarks = new List<string>();
        if (await AskAsync(connection, "data_checksums", cancellation).ConfigureAwait(false) is "off")
            remarks.Add("The server has no page checksums: damage on its disk goes unseen by it. Switch them on with pg_checksums --enable while it is stopped.");
        if (await AskAsync(connection, "data_sync_retry", cancellation).ConfigureAwait(false) is "on")
            throw Unsafe("data_sync_retry", "on", "a second sync may report a success that is none");
        return remarks;
    }

    private static async Task<string> AskAsync(NpgsqlConnection connection, string setting, CancellationToken cancellation)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandType = CommandType.Text;
            command.CommandText = "SELECT current_setting(@name);";
            command.Parameters.AddWithValue("name", setting);
            return (string?)await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) ?? string.Empty;
        }
    }

    private static SemblanceException Unsafe(string name, string value, string why) =>
        new(ErrorCode.VaultUnsafe, $"The database server runs with {name} = {value}: {why}.", "Change the setting and start again.");
}
