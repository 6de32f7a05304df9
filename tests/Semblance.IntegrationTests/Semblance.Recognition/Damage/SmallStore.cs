using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Erase;
using Semblance.Vault.Galleries;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Damage;

/// <summary>All files of a vault with a few people in it, as bytes: to be damaged, put into a folder, and asked.</summary>
internal sealed class SmallStore
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>A second gallery, with somebody who looks like somebody of the first.</summary>
    public static GalleryName Guests { get; } = new("guests");

    /// <summary>Every byte of every file by its place.</summary>
    public long Length => _files.Values.Sum(static file => (long)file.Length);

    public static async Task<SmallStore> MakeAsync(CancellationToken cancellation)
    {
        using var folder = new ScratchFolder();
        await using (var made = await OpenAsync(cancellation, folder))
        {
            await made.CreateAsync(cancellation, basis: "6.1.a+9.2.a");
            var ada = await made.EnrolAsync("Ada", made.Consent(), cancellation, 0, 10);
            var ben = await made.EnrolAsync("Ben", made.Consent(), cancellation, 90);
            await made.EnrolAsync("Cleo", made.Consent(), cancellation, 180);
            await made.EnrolAsync("Ida", made.Consent(), cancellation, 4); // held
            var gone = await made.EnrolAsync("Dan", made.Consent(), cancellation, 270);
            await made.House.Constrain.HandleAsync(new ConstraintRequest(About(ada), "cousins") { DifferentFrom = ben.SubjectId }, cancellation);
            await made.House.Constrain.HandleAsync(new ConstraintRequest(About(ben), "a poster") { NotShownBy = ProbeAt(95).File }, cancellation);
            await made.CreateAsync(cancellation, name: Guests);
            await made.EnrolAsync("Eve", Guests, cancellation, 2);
            await made.House.Erase.HandleAsync(new EraseRequest(Staff, gone.SubjectId!.Value, Porter), cancellation);
        }

        var store = new SmallStore();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            store._files[Path.GetRelativePath(folder.Path, file)] = await File.ReadAllBytesAsync(file, cancellation);
        return store;
    }

    /// <summary>What it says while it is whole.</summary>
    public async Task<Answers> TruthAsync(CancellationToken cancellation)
    {
        using var folder = new ScratchFolder();
        Put(folder, -1, 0);
        var truth = await Answers.AskAsync(folder, static _ => false, cancellation);
        Assert.True(truth is { IsTold: false, Claims.Count: > 15 }, string.Join('\n', truth.Claims));
        return truth;
    }

    /// <summary>Puts it into an emptied folder, with one bit set or cleared.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="at">Which byte; none where negative.</param>
    /// <param name="mask">Which of its bits.</param>
    /// <returns>The place in words.</returns>
    public string Put(ScratchFolder folder, long at, byte mask)
    {
        foreach (var inside in new DirectoryInfo(folder.Path).EnumerateDirectories())
            inside.Delete(recursive: true);
        foreach (var inside in new DirectoryInfo(folder.Path).EnumerateFiles())
            inside.Delete();
        var place = "nowhere";
        foreach (var (name, whole) in _files)
        {
            var bytes = whole;
            if (at >= 0 && at < whole.Length)
            {
                bytes = [.. whole];
                bytes[at] ^= mask;
                place = FormattableString.Invariant($"{name} at {at}");
            }

            at -= whole.Length;
            var path = folder.Write(name, bytes);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return place;
    }
}
