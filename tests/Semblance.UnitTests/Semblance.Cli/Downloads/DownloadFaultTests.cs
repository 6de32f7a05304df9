using Semblance.Cli.Downloads;

namespace Semblance.UnitTests.Cli.Downloads;

public sealed class DownloadFaultTests
{
    private static readonly AvailableModel Model = MadeAvailableModel.Of(new string('a', 64), 2000);

    [Fact]
    public void A_cut_says_how_much_is_here_and_that_it_goes_on()
    {
        var fault = DownloadFault.Cut(Model, Model.Address, 1500, 5, new HttpRequestException(HttpRequestError.NameResolutionError));
        Assert.Equal("The transfer of made from https://mirror.example/made.onnx was cut 5 times, last because the host's name is not known; 1,500 of 2,000 bytes are here.", fault.What);
        Assert.StartsWith("Run the same command again", fault.Remedy, StringComparison.Ordinal);
        Assert.StartsWith("Check the connection", DownloadFault.Cut(Model, Model.Address, 0, 5, new IOException()).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_told_from_a_missing_right()
    {
        Assert.Contains("the disk is full", DownloadFault.Disk("a", new IOException("No space left", 28)).What, StringComparison.Ordinal);
        Assert.Contains("there is no right to", DownloadFault.Disk("a", new UnauthorizedAccessException()).What, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pause_doubles_with_each_cut()
    {
        var options = new DownloadOptions { FirstPause = TimeSpan.FromSeconds(1) };
        Assert.Equal([1, 2, 4, 8], new[] { 1, 2, 3, 4 }.Select(attempt => options.PauseAfter(attempt).TotalSeconds));
    }
}
