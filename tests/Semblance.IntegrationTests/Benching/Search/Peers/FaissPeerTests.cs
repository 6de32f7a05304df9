using Semblance.Cli.Benching.Search.Made;
using Semblance.Cli.Benching.Search.Peers;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Benching.Search.Peers;

public sealed class FaissPeerTests
{
    [Fact]
    public async Task It_finds_the_mates_among_the_same_rows()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var spectrum = new Spectrum(SpectrumKind.Isotropic, 512, 4);
        var rows = new MadeRows(spectrum, 5_000, 4);
        var mated = new MadeProbes(spectrum, rows, 4).Mated(12, 0.6);
        await using var peer = await FaissPeer.StartAsync(rows, mated, 1, cancellation);
        Assert.SkipWhen(peer is null, "There is no Python with FAISS here (Debian: apt-get install python3-faiss).");
        Assert.Equal(5_000, peer.Rows);
        var answer = await peer.SearchAsync(2, 10);
        Assert.Equal(mated.Skip(2).Select(static probe => probe.Mate!.Value), answer!.Best);
        Assert.Equal(10, answer.Milliseconds.Length);
        Assert.All(answer.Milliseconds, static time => Assert.True(time > 0));
    }

    [Fact]
    public async Task A_python_that_lacks_the_module_and_a_folder_without_python_are_passed_over()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var house = new ScratchFolder();
        Program(house, "lacks", "exit 1");
        Program(house, "has", "exit 0");
        string[] folders = [house.In("missing"), house.In("lacks"), house.In("has")];
        Assert.Equal(house.In("has/python3"), await PythonProgram.FindAsync(folders, "faiss", cancellation));
        Assert.Null(await PythonProgram.FindAsync(folders[..2], "faiss", cancellation));
    }

    [Fact]
    public async Task A_peer_that_has_ended_answers_nothing()
    {
        using var house = new ScratchFolder();
        Program(house, "short", "exit 0");
        var process = PythonProgram.Start(house.In("short/python3"))!;
        await PythonProgram.EndAsync(process);
        Assert.Null(PythonProgram.Start(house.In("missing/python3")));
    }

    private static void Program(ScratchFolder house, string folder, string body)
    {
        var file = Path.Combine(Directory.CreateDirectory(house.In(folder)).FullName, "python3");
        File.WriteAllText(file, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }
}
