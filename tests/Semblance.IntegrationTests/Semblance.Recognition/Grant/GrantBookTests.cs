using System.Text;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;
using Semblance.Vault.Audit;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Grant;

public sealed class GrantBookTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_holds_at_once_and_after_the_vault_was_opened_again()
    {
        IssuedKey issued;
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            issued = await GiveAsync(made);
            Assert.Equal(issued.Grant, made.House.Grants.Find("native", issued.Grant.KeyName, issued.Secret));
        }

        await using var again = await OpenAsync(Cancellation, _folder);
        Assert.Equal(issued.Grant.Id, again.House.Grants.Find("native", issued.Grant.KeyName, issued.Secret)!.Id);
        Assert.Null(again.House.Grants.Find("native", issued.Grant.KeyName, issued.Secret + "x"));
        Assert.Null(again.House.Grants.Find("native", issued.Grant.KeyName, string.Empty));
        Assert.Null(again.House.Grants.Find("native", issued.Grant.KeyName, issued.Grant.SecretDigest));
        Assert.Null(again.House.Grants.Find("native", "other", issued.Secret));
        Assert.Null(again.House.Grants.Find("compreface", issued.Grant.KeyName, issued.Secret));
    }

    [Fact]
    public async Task No_secret_lies_on_the_disk_in_the_clear_nor_does_what_is_known_of_it()
    {
        var keys = new List<IssuedKey>();
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            foreach (var shape in KeyShape.All)
                keys.Add(await GiveAsync(made, shape: shape));
        }

        var files = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();
        Assert.All(keys, key => Assert.All(files, bytes =>
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(key.Secret)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(key.Grant.SecretDigest)));
        }));
        Assert.Equal(keys.Count, Directory.GetFiles(new Semblance.Vault.Safekeeping.VaultPlace { Folder = _folder.Path }.AccessFolder).Length);
    }

    [Fact]
    public async Task Of_each_grant_and_each_revocation_an_event_is_on_record()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        await GiveAsync(made, AccessRole.Admin);
        var issued = await GiveAsync(made);
        await made.House.Grants.TakeBackAsync(issued.Grant.Id, Porter, Cancellation);
        await made.House.Grants.TakeBackAsync(issued.Grant.Id, Porter, Cancellation); // nothing happens twice
        var happened = made.Record().Where(static one => one.Action == AuditAction.ChangeAccess).ToArray();
        Assert.Equal(3, happened.Length);
        Assert.All(happened, static one => Assert.Equal(("porter", AuditOutcome.Done), (one.Actor, one.Outcome)));
        Assert.Contains($"access given: Device door, key {issued.Grant.KeyName}", happened[1].Purpose, StringComparison.Ordinal);
        Assert.Contains($"access taken back: Device door, key {issued.Grant.KeyName}", happened[2].Purpose, StringComparison.Ordinal);
        Assert.DoesNotContain(happened, one => one.Purpose.Contains(issued.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_back_stays_so()
    {
        Guid id;
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            var issued = await GiveAsync(made, shape: KeyShape.Rekognition);
            id = issued.Grant.Id;
            Assert.NotNull(made.House.Grants.FindSigned("rekognition", issued.Grant.KeyName, secret => string.Equals(secret, issued.Secret, StringComparison.Ordinal)));
            Assert.Null(made.House.Grants.FindSigned("rekognition", issued.Grant.KeyName, static _ => false));
            await made.House.Grants.TakeBackAsync(id, Porter, Cancellation);
            Assert.Null(made.House.Grants.FindSigned("rekognition", issued.Grant.KeyName, static _ => true));
            Assert.Null(made.House.Grants.FindNamed("rekognition", issued.Grant.KeyName));
        }

        await using var again = await OpenAsync(Cancellation, _folder);
        var grant = Assert.Single(again.House.Grants.List);
        Assert.Equal((id, true, null), (grant.Id, grant.RevokedAt is not null, grant.Secret));
    }

    [Fact]
    public async Task A_key_ends_by_the_clock()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        var issued = await GiveAsync(made, end: made.Time.GetUtcNow().AddHours(1));
        made.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.NotNull(made.House.Grants.Find("native", issued.Grant.KeyName, issued.Secret));
        made.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(made.House.Grants.Find("native", issued.Grant.KeyName, issued.Secret));
        Assert.Null(made.House.Grants.FindNamed("native", issued.Grant.KeyName));
    }

    [Fact]
    public async Task The_last_admin_stays_whoever_asks_and_however_many_at_once()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        await GiveAsync(made, AccessRole.Admin, KeyShape.CompreFace); // no admin of keys
        await GiveAsync(made, AccessRole.Admin, end: made.Time.GetUtcNow().AddTicks(1));
        made.Time.Advance(TimeSpan.FromTicks(1)); // over
        var admins = new[] { await GiveAsync(made, AccessRole.Admin), await GiveAsync(made, AccessRole.Admin), await GiveAsync(made, AccessRole.Admin) };
        var taken = await Task.WhenAll(admins.Select(admin => IsTakenAsync(made, admin.Grant.Id)));
        Assert.Equal(2, taken.Count(static isTaken => isTaken));
        Assert.True(made.House.Grants.HasAdmin);
    }

    [Fact]
    public async Task An_unknown_key_can_not_be_taken_back()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        Assert.False(await IsTakenAsync(made, Guid.Empty));
        Assert.False(made.House.Grants.HasAdmin);
    }

    /// <summary>As a crash between the record and the file would leave it: the file can't be written.</summary>
    [Fact]
    public async Task What_is_on_record_and_in_no_file_gives_no_leave()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await File.WriteAllTextAsync(made.Place.AccessFolder, "in the way", Cancellation);
            Assert.Equal(ErrorCode.OutputNotWritten, (await Assert.ThrowsAsync<SemblanceException>(() => GiveAsync(made))).Code);
            Assert.Empty(made.House.Grants.List);
            Assert.Single(made.Record(), static one => one.Action == AuditAction.ChangeAccess);
            File.Delete(made.Place.AccessFolder);
        }

        await using var again = await OpenAsync(Cancellation, _folder);
        Assert.Empty(again.House.Grants.List);
    }

    [Fact]
    public async Task A_file_that_was_changed_or_put_into_anothers_place_is_refused()
    {
        string file;
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await GiveAsync(made);
            file = Assert.Single(Directory.GetFiles(made.Place.AccessFolder));
        }

        var whole = await File.ReadAllBytesAsync(file, Cancellation);
        for (var at = 0; at < whole.Length; at += 31)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 1;
            await RefusedAsync(() => File.WriteAllBytes(file, changed));
        }

        await RefusedAsync(() => File.WriteAllBytes(file, whole[..^1]));
        await RefusedAsync(() => File.WriteAllBytes(file, []));
        File.Delete(file);
        await RefusedAsync(() => File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(file)!, "0f8fad5b-d9cb-469f-a165-70867728950e" + Path.GetExtension(file)), whole));
    }

    [Theory]
    [InlineData("", AccessRole.Device, null)]
    [InlineData("  ", AccessRole.Device, null)]
    [InlineData("a\nb", AccessRole.Device, null)]
    [InlineData("a", AccessRole.Subject, null)]
    [InlineData("a", AccessRole.Device, "Ada")]
    public async Task Half_an_order_gives_nothing(string account, AccessRole role, string? subject)
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        var request = new GrantRequest { Account = account, Role = role, Subject = subject, Galleries = ["*"], Caller = Porter };
        await RefusedAsync(made, request);
        var whole = request with { Account = "a", Role = AccessRole.Device, Subject = null };
        await RefusedAsync(made, whole with { Account = new string('a', 101) });
        await RefusedAsync(made, whole with { Galleries = [] });
        await RefusedAsync(made, whole with { Purposes = [] });
        await RefusedAsync(made, whole with { ExpiresAt = made.Time.GetUtcNow() });
        Assert.Empty(made.House.Grants.List);
        Assert.Empty(made.Record());
    }

    private static async Task RefusedAsync(MadeHouse made, GrantRequest request) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.Grants.GiveAsync(request, Cancellation))).Code);

    private async Task RefusedAsync(Action change)
    {
        change();
        await using var made = await OpenAsync(Cancellation, _folder);
        Assert.Equal(ErrorCode.SealBroken, Assert.Throws<SemblanceException>(() => made.House.Grants).Code);
    }

    private static async Task<bool> IsTakenAsync(MadeHouse made, Guid id)
    {
        try
        {
            await made.House.Grants.TakeBackAsync(id, Porter, Cancellation);
            return true;
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.VaultRuleBroken)
        {
            return false;
        }
    }

    private static Task<IssuedKey> GiveAsync(MadeHouse made, AccessRole role = AccessRole.Device, KeyShape? shape = null, DateTimeOffset? end = null) =>
        made.House.Grants.GiveAsync(new GrantRequest { Account = " door ", Role = role, Shape = shape ?? KeyShape.Native, Galleries = [AccessGrant.All], ExpiresAt = end, Caller = Porter }, Cancellation);
}
