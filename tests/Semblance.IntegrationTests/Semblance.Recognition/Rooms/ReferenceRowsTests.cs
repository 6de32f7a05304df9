using Semblance.Errors;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Rooms;

public sealed class ReferenceRowsTests : IAsyncLifetime
{
    private static readonly GalleryName Yard = new("yard");
    private static readonly ReferenceId Nobodys = ReferenceId.From(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"));

    private MadeHouse _made = null!;
    private IReadOnlyList<ReferenceId> _adas = [];
    private ReferenceId _elsewhere;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _made = await OpenAsync(Cancellation);
        await _made.CreateAsync(Cancellation);
        await _made.CreateAsync(Cancellation, name: Yard);
        _adas = (await _made.EnrolAsync("Ada", Cancellation, 0, 10, 20)).References;
        _elsewhere = (await _made.EnrolAsync("Ben", Yard, Cancellation, 90)).References[0];
    }

    public ValueTask DisposeAsync() => _made.DisposeAsync();

    [Fact]
    public async Task A_reference_is_found_in_its_own_gallery_alone()
    {
        await using var view = await _made.Vault.Store.ViewAsync(Cancellation);
        var staff = await _made.House.Rooms.FindAsync(Staff, Cancellation);
        Assert.Equal(_adas[0], (await ReferenceRows.DemandAsync(view, staff, _adas[0], Cancellation)).Id);
        foreach (var other in (ReferenceId[])[_elsewhere, Nobodys])
        {
            Assert.Null(await ReferenceRows.FindAsync(view, staff, other, Cancellation));
            Assert.Equal(ErrorCode.ReferenceUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => ReferenceRows.DemandAsync(view, staff, other, Cancellation))).Code);
        }
    }

    [Fact]
    public async Task Of_many_those_that_are_there_come_once_and_in_the_order_asked_for()
    {
        await using var view = await _made.Vault.Store.ViewAsync(Cancellation);
        var staff = await _made.House.Rooms.FindAsync(Staff, Cancellation);
        ReferenceId[] asked = [_adas[2], Nobodys, _adas[0], _adas[2], _elsewhere];
        Assert.Equal([_adas[2], _adas[0]], (await ReferenceRows.FindAsync(view, staff, asked, Cancellation)).Select(static row => row.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ReferenceRows.MostAtOnce + 1)]
    public async Task None_and_too_many_are_refused(int count)
    {
        await using var view = await _made.Vault.Store.ViewAsync(Cancellation);
        var staff = await _made.House.Rooms.FindAsync(Staff, Cancellation);
        Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => ReferenceRows.FindAsync(view, staff, [.. Enumerable.Repeat(_adas[0], count)], Cancellation))).Code);
    }
}
