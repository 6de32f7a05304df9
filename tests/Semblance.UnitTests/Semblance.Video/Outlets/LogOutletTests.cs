using System.Text.Json;
using Semblance.Errors;
using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Video.Outlets;

public sealed class LogOutletTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("semblance-log-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Log => Path.Combine(_folder.FullName, "events.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_event_is_a_line_and_a_line_that_was_cut_off_spoils_no_other()
    {
        var outlet = new LogOutlet(Log);
        Assert.True((await outlet.TellAsync(MadeEvent.Of(), null, Cancellation)).IsTold);
        await File.AppendAllTextAsync(Log, "{\"id\":\"cut o", Cancellation);
        Assert.True((await outlet.TellAsync(MadeEvent.Match(), "Ada", Cancellation)).IsTold);
        var lines = await File.ReadAllLinesAsync(Log, Cancellation);
        Assert.Equal(3, lines.Length);
        Assert.Equal("track_started", JsonDocument.Parse(lines[0]).RootElement.GetProperty("type").GetString());
        Assert.Equal("Ada", JsonDocument.Parse(lines[2]).RootElement.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task A_place_that_can_not_be_written_is_an_error_that_names_it()
    {
        var failure = await Assert.ThrowsAsync<SemblanceException>(() => new LogOutlet(_folder.FullName).TellAsync(MadeEvent.Of(), null, Cancellation));
        Assert.Equal(ErrorCode.OutputNotWritten, failure.Code);
        Assert.Contains(_folder.FullName, failure.What, StringComparison.Ordinal);
    }
}
