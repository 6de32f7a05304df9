using Semblance.Recognition.Indexing;
using Semblance.UnitTests.Comparison;
using Semblance.UnitTests.Vault;
using Semblance.UnitTests.Vault.Files;
using Semblance.UnitTests.Vault.Sealing.Keys;
using Semblance.Vault.Safekeeping.Snapshots;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Indexing;

public sealed class IndexSnapshotTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_index_comes_back_as_it_was_left()
    {
        var files = new MadeFiles();
        using var master = MasterKey.Create(files, "/master");
        using var ring = KeyRing.Open(files, "/keys", new MadeKeystore(), master);
        var snapshots = new GallerySnapshots(files, "/snapshots", ring);
        var index = Gallery([.. Enumerable.Range(0, 50).Select(number => Of(number, number / 2, number, new FoundDays(Today.AddDays(-number), Today.AddDays(10))))]);
        index.RemoveSubject(Subject(4));
        var state = GalleryState.Unknown;
        Assert.True(snapshots.Write(MadeVault.House.Id, CalibrationTables.Model, state, IndexSnapshot.Of(index)!, snapshots.Destructions, Cancellation));
        using var snapshot = snapshots.Find(MadeVault.House.Id, CalibrationTables.Model, state);
        var again = IndexSnapshot.Read(CalibrationTables.Model, snapshot!)!;
        Assert.Equal(48, again.Size);
        for (var degrees = 0; degrees < 50; degrees += 7)
            Assert.Equal((await index.SearchAsync(At(degrees), Request, Cancellation)).Candidates.Select(one => one.Score), (await again.SearchAsync(At(degrees), Request, Cancellation)).Candidates.Select(one => one.Score));
        Assert.Null(IndexSnapshot.Of(new LocalGalleryIndex(CalibrationTables.Model)));
    }

    [Fact]
    public void Whoever_goes_while_it_is_written_is_not_written_down()
    {
        var index = Gallery(Of(1, 1, 0), Of(2, 2, 90));
        var content = IndexSnapshot.Of(index)!;
        index.RemoveSubject(Subject(1));
        Assert.Throws<OperationCanceledException>(() => content.Fill(0, new byte[content.Length]));
    }
}
