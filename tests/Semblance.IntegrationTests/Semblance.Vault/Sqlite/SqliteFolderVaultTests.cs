using Microsoft.Data.Sqlite;
using Semblance.Errors;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Sqlite;
using Semblance.VaultSoak.Driving;
using Semblance.VaultSoak.Faults;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Sqlite;

/// <summary>What holds of the store in a folder alone: its settings, its files, its damage.</summary>
public sealed class SqliteFolderVaultTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly MadeRows _made = new(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("smb-vault-").FullName;

    private string File => Path.Combine(_folder, "vault.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("PRAGMA synchronous = NORMAL;", "synchronous")]
    [InlineData("PRAGMA foreign_keys = OFF;", "foreign_keys")]
    [InlineData("PRAGMA secure_delete = OFF;", "secure_delete")]
    [InlineData("PRAGMA wal_autocheckpoint = 1000;", "wal_autocheckpoint")]
    [InlineData("PRAGMA journal_mode = DELETE;", "journal_mode")]
    public async Task Settings_that_could_lose_or_keep_too_much_are_refused_when_read_back(string unsafely, string name)
    {
        SqliteFolder.Claim(File);
        await using var connection = await SqliteConnections.WriterAsync(File, None);
        SqliteConnections.Set(connection, unsafely);
        var refusal = Assert.Throws<SemblanceException>(() => SqliteConnections.Demand(connection));
        Assert.Equal(ErrorCode.VaultUnsafe, refusal.Code);
        Assert.Contains(name, refusal.What, StringComparison.Ordinal);
    }

    /// <summary>What a crash left in the log can't go into the database while another program reads an older state: then nothing is served.</summary>
    [Fact]
    public async Task A_log_that_is_left_over_and_in_use_is_no_opening()
    {
        var left = Directory.CreateDirectory(Path.Combine(_folder, "left")).FullName;
        await using (var vault = await OpenAsync())
        {
            await using (var work = await vault.BeginAsync(None))
            {
                await work.Galleries.AddAsync(_made.Gallery("house"), None);
                await work.CommitAsync(None);
            }

            foreach (var file in (string[])["vault.db", "vault.db-wal"])
                System.IO.File.Copy(Path.Combine(_folder, file), Path.Combine(left, file));
        }

        var options = new SqliteVaultOptions { Folder = left };
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(left, "vault.db")};Pooling=False"))
        {
            await other.OpenAsync(None);
            await using var reading = other.BeginTransaction(deferred: true);
            await using var command = other.CreateCommand();
            command.CommandText = "SELECT count(*) FROM gallery;";
            Assert.Equal(1L, await command.ExecuteScalarAsync(None));
            Assert.Equal(ErrorCode.VaultBusy, (await Assert.ThrowsAsync<SemblanceException>(() => SqliteVault.OpenAsync(options, TimeProvider.System, None))).Code);
        }

        await using var again = await SqliteVault.OpenAsync(options, TimeProvider.System, None);
        await using var view = await again.ViewAsync(None);
        Assert.Single((await view.Galleries.ListAsync(None)).Found);
    }

    [Fact]
    public async Task One_process_at_a_time_has_a_folder()
    {
        await using var vault = await OpenAsync();
        var refusal = await Assert.ThrowsAsync<SemblanceException>(OpenAsync);
        Assert.Equal(ErrorCode.VaultBusy, refusal.Code);
    }

    [Fact]
    public async Task Its_files_are_its_owners_alone()
    {
        var inner = Path.Combine(_folder, "inner");
        await using var vault = await SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = inner }, TimeProvider.System, None);
        await using (var work = await vault.BeginAsync(None))
        {
            await work.Galleries.AddAsync(_made.Gallery("house"), None);
            await work.CommitAsync(None);
        }

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights in lists");
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        Assert.Equal(UnixFileMode.None, new FileInfo(inner).UnixFileMode & Others);
        Assert.Equal(UnixFileMode.None, new FileInfo(Path.Combine(inner, "vault.db")).UnixFileMode & Others);
        Assert.Equal(UnixFileMode.None, new FileInfo(Path.Combine(inner, "vault.db-wal")).UnixFileMode & Others);
    }

    [Fact]
    public async Task After_an_erasure_and_a_scrub_no_byte_of_the_subject_is_in_the_files()
    {
        var gallery = _made.Gallery("house", MadeRows.ByLaw);
        var subject = _made.Subject(gallery.Gallery.Id);
        var reference = _made.Reference(subject, null, MadeRows.ByLaw);
        await using var vault = await OpenAsync();
        await DoAsync(vault, async work =>
        {
            await work.Galleries.AddAsync(gallery, None);
            await work.Subjects.AddAsync(subject, None);
            await work.References.AddAsync(reference, None);
        });
        Assert.True(IsInFiles(reference.SealedTemplate));
        await DoAsync(vault, work => work.Subjects.EraseAsync(gallery.Gallery.Id, subject.Id, None));
        await vault.ScrubAsync(None);
        Assert.False(IsInFiles(reference.SealedTemplate));
        Assert.False(IsInFiles(subject.SealedDetails));
        Assert.False(IsInFiles(SealedBytes.From(subject.Id.Value.ToByteArray(bigEndian: true))));
    }

    [Fact]
    public async Task A_vault_of_a_newer_program_is_refused_and_left_alone()
    {
        await MadeHistory.OpenAsync(_folder, 1);
        var before = await System.IO.File.ReadAllBytesAsync(File, None);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(OpenAsync);
        Assert.Equal(ErrorCode.VaultSchemaNewer, refusal.Code);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, None));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_vault_before_it_and_a_restore_point()
    {
        await (await OpenAsync()).DisposeAsync();
        var steps = MadeHistory.With(2);
        var broken = new SqliteVaultOptions { Folder = _folder, Steps = [.. steps.SkipLast(1), steps[^1] with { Text = steps[^1].Text + "INSERT INTO nowhere VALUES (1);" }] };
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => SqliteVault.OpenAsync(broken, TimeProvider.System, None));
        Assert.Equal(ErrorCode.VaultMigrationFailed, refusal.Code);
        Assert.True(System.IO.File.Exists(Path.Combine(_folder, "vault.before-migration.db")));
        Assert.Equal(4, await MadeHistory.OpenAsync(_folder, 2));
        Assert.False(System.IO.File.Exists(Path.Combine(_folder, "vault.before-migration.db")));
    }

    [Fact]
    public async Task A_changed_step_of_the_past_is_seen()
    {
        await (await OpenAsync()).DisposeAsync();
        var steps = MadeHistory.With(0);
        var other = new SqliteVaultOptions { Folder = _folder, Steps = [steps[0] with { Text = steps[0].Text + "-- another" }, .. steps.Skip(1)] };
        Assert.Equal(ErrorCode.VaultDamaged, (await Assert.ThrowsAsync<SemblanceException>(() => SqliteVault.OpenAsync(other, TimeProvider.System, None))).Code);
    }

    [Fact]
    public async Task A_damaged_column_is_reported_and_all_other_rows_are_served()
    {
        var (gallery, references) = await FillAsync(20);
        Sql($"PRAGMA ignore_check_constraints = ON; UPDATE reference SET model = 'no model of ours, but long enough...' WHERE id = x'{references[4].Id.Value:N}';");
        await DemandDamageAsync(gallery, references, new DamagedRow(RowKind.Reference, references[4].Id.Value, RowFault.ColumnDamaged));
    }

    [Fact]
    public async Task Damaged_pages_take_their_own_rows_alone_and_the_vault_opens()
    {
        var (gallery, references) = await FillAsync(60);
        DamagePageOf(references[30].SealedTemplate);
        await using var vault = await OpenAsync();
        var (read, damaged) = await StreamAsync(vault, gallery);
        Assert.Contains(damaged, row => row.Id == references[30].Id.Value && row.Fault == RowFault.PageDamaged);
        Assert.InRange(read.Count, 40, 59);
        Assert.Equal(60, read.Count + damaged.Count);
        await using (var view = await vault.ViewAsync(None))
        {
            var page = await view.References.PageAsync(gallery, null, null, 60, None);
            Assert.Equal(read.Select(static row => row.Id), page.Found.Select(static row => row.Id));
            Assert.Equal(damaged.Select(static row => row.Id).Order(), page.Damaged.Select(static row => row.Id).Order());
            Assert.NotNull(page.Next);
        }

        Assert.NotEmpty(await vault.CheckAsync(None));
        await DoAsync(vault, async work =>
        {
            foreach (var row in damaged)
                await work.Quarantine.SetAsideAsync(row, MadeRows.Expiry, None);
        });
        Assert.Empty((await StreamAsync(vault, gallery)).Damaged);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_as_damage()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 8192), None);
        Assert.Equal(ErrorCode.VaultDamaged, (await Assert.ThrowsAsync<SemblanceException>(OpenAsync)).Code);
    }

    /// <summary>Kills at random moments: the short form of tests/soak/kill-sqlite.</summary>
    [Fact]
    public async Task Twenty_kills_lose_nothing_that_was_acknowledged()
    {
        var (operations, _) = await new KillLoop(async () => await OpenAsync(), [_folder]).RunAsync(20, seed: 11);
        Assert.True(operations > 20, $"only {operations} operations were done between the kills");
    }

    private static async Task<(List<StreamedReference> Read, List<DamagedRow> Damaged)> StreamAsync(SqliteVault vault, Semblance.Vault.Galleries.GalleryId gallery)
    {
        var read = new List<StreamedReference>();
        var damaged = new List<DamagedRow>();
        await using var view = await vault.ViewAsync(None);
        await foreach (var reference in view.References.StreamAsync(gallery, damaged.Add, None))
            read.Add(reference);
        return (read, damaged);
    }

    private static async Task DoAsync(SqliteVault vault, Func<Semblance.Vault.Ports.IUnitOfWork, Task> changes)
    {
        await using var work = await vault.BeginAsync(None);
        await changes(work);
        await work.CommitAsync(None);
    }

    private async Task DemandDamageAsync(Semblance.Vault.Galleries.GalleryId gallery, SealedReference[] references, DamagedRow expected)
    {
        await using var vault = await OpenAsync();
        var (read, damaged) = await StreamAsync(vault, gallery);
        Assert.Equal([expected], damaged);
        Assert.Equal(references.Where(reference => reference.Id.Value != expected.Id).Select(reference => reference.Id), read.Select(reference => reference.Id));
    }

    private Task<SqliteVault> OpenAsync() => SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = _folder }, TimeProvider.System, None);

    private async Task<(Semblance.Vault.Galleries.GalleryId Gallery, SealedReference[] References)> FillAsync(int count)
    {
        var gallery = _made.Gallery("house", MadeRows.ByLaw);
        var subject = _made.Subject(gallery.Gallery.Id);
        var references = Enumerable.Range(0, count).Select(_ => _made.Reference(subject, null, MadeRows.ByLaw)).ToArray();
        await using var vault = await OpenAsync();
        await DoAsync(vault, async work =>
        {
            await work.Galleries.AddAsync(gallery, None);
            await work.Subjects.AddAsync(subject, None);
            foreach (var reference in references)
                await work.References.AddAsync(reference, None);
        });
        return (gallery.Gallery.Id, references);
    }

    private void Sql(string text)
    {
        using var connection = new SqliteConnection(SqliteConnections.StringFor(File, SqliteOpenMode.ReadWrite));
        connection.Open();
        SqliteConnections.Set(connection, text);
    }

    private void DamagePageOf(SealedBytes template)
    {
        var bytes = System.IO.File.ReadAllBytes(File);
        var page = bytes.AsSpan().IndexOf(template.Bytes.Span[..64]) / 4096 * 4096;
        bytes.AsSpan(page, 8).Fill(0xEE); // the header of a page of a table
        System.IO.File.WriteAllBytes(File, bytes);
    }

    private bool IsInFiles(SealedBytes value) =>
        Directory.EnumerateFiles(_folder, "vault.db*").Any(file => ReadShared(file).AsSpan().IndexOf(value.Bytes.Span[..16]) >= 0);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
