using Microsoft.Data.Sqlite;
using Semblance.Errors;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Sqlite;

namespace Semblance.UnitTests.Vault.Relational.Sessions;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly List<SemblanceException> _failures = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _connection.OpenAsync(Cancellation);
        SqliteConnections.Set(_connection, "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;");
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>SQLite's driver keeps an error to itself that comes after a statement which has columns, as a changed table's has.</summary>
    [Theory]
    [InlineData("INSERT INTO nowhere VALUES (1);")]
    [InlineData("SELECT 1; INSERT INTO nowhere VALUES (1);")]
    [InlineData("PRAGMA user_version; INSERT INTO word VALUES (1, NULL);")]
    [InlineData("ALTER TABLE word ADD COLUMN more INTEGER NOT NULL DEFAULT 1; INSERT INTO nowhere VALUES (1);")]
    [InlineData("INSERT INTO word VALUES (1, 'one') RETURNING id; INSERT INTO word VALUES (1, 'again');")]
    public async Task A_later_statement_that_fails_is_told_and_nothing_goes_on(string text)
    {
        await using var session = Begin();
        Assert.Equal(text.Contains("again", StringComparison.Ordinal) ? ErrorCode.NameTaken : ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => session.ExecuteAsync(text, Cancellation))).Code);
        Assert.Single(_failures);
        await Assert.ThrowsAsync<SemblanceException>(() => session.CommitAsync(Cancellation));
    }

    [Fact]
    public async Task All_statements_of_a_text_are_run_and_their_rows_counted()
    {
        await using (var session = Begin())
        {
            Assert.Equal(2, await session.ExecuteAsync("INSERT INTO word VALUES (1, 'one'); INSERT INTO word VALUES (2, 'two');", Cancellation));
            Assert.Equal(3, await session.ExecuteAsync("INSERT INTO word SELECT id + 2, text FROM word RETURNING id; INSERT INTO word VALUES (9, 'nine');", Cancellation));
            await session.CommitAsync(Cancellation);
        }

        Assert.Equal(5L, SqliteConnections.Ask(_connection, "SELECT count(*) FROM word;"));
    }

    [Fact]
    public void A_setting_after_one_that_answers_is_heard_of_when_it_fails() =>
        Assert.Throws<SqliteException>(() => SqliteConnections.Set(_connection, "PRAGMA journal_mode = MEMORY; PRAGMA user_version = nonsense nonsense;"));

    private Session Begin() => new(_connection, _connection.BeginTransaction(), SqliteDialect.Instance, _failures.Add);
}
