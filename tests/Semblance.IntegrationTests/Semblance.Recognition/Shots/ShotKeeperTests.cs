using Semblance.Errors;
using Semblance.Recognition.Watch;
using static Semblance.IntegrationTests.Recognition.MadeHouse;
using static Semblance.IntegrationTests.Recognition.Shots.MadeShots;

namespace Semblance.IntegrationTests.Recognition.Shots;

/// <summary>Of whom a shot is kept, and of whom not.</summary>
public sealed class ShotKeeperTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_kept_by_default_nor_of_strangers_nor_without_a_picture()
    {
        await using var made = await StaffAsync();
        Assert.Null((await NamedAsync(made, Gate with { ShotDays = null })).ShotId);
        var guard = await GuardAsync(made, Gate);
        await guard.SeeAsync(1, Seen(made), Cancellation);
        await guard.LookAsync(1, ProbeAt(180), Face(), Cancellation);
        Assert.Equal(WatchEventKind.Unknown, (await guard.LookAsync(1, ProbeAt(180), Face(), Cancellation))!.Kind);
        await guard.SeeAsync(2, Seen(made), Cancellation);
        Assert.Equal((WatchEventKind.Identified, null), await guard.LookAsync(2, ProbeAt(3), null, Cancellation) is { } told ? (told.Kind, told.ShotId) : default);
        Assert.All(await guard.EndAsync(Cancellation), static one => Assert.Null(one.Told.ShotId));
        Assert.Empty(Kept(made));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public async Task Days_out_of_range_are_refused(int days)
    {
        await using var made = await StaffAsync();
        Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => GuardAsync(made, Gate with { ShotDays = days }))).Code);
    }

    [Fact]
    public async Task No_shot_is_kept_without_a_gallery_nor_of_a_restricted_one()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, isRestricted: true);
        Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => GuardAsync(made, Gate with { Gallery = null }))).Code);
        var leave = new WatchAuthorisation("order 12/26", "the gate", made.Time.GetUtcNow().AddDays(1));
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => GuardAsync(made, Gate with { Authorisation = leave }))).Code);
        Assert.NotNull(await GuardAsync(made, Gate with { Authorisation = leave, ShotDays = null }));
    }
}
