using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Serving;

public sealed partial class ServeCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_first_start_shows_a_key_that_opens_once_and_a_stop_by_signal_ends_it_in_good_order()
    {
        string token;
        await using (var first = await ServedProgram.StartAsync(_world))
        {
            token = Key().Match(first.Output).Value;
            Assert.NotEmpty(token);
            await DemandServiceAsync(first, token);
            await first.TerminateAsync();
            Assert.Equal(0, await first.EndAsync());
        }

        await using var second = await ServedProgram.StartAsync(_world);
        Assert.DoesNotMatch(Key(), second.Output);
        await DemandServiceAsync(second, token);
        await second.TerminateAsync();
        Assert.Equal(0, await second.EndAsync());
    }

    [Fact]
    public async Task What_is_at_work_when_the_signal_comes_is_still_answered()
    {
        await using var program = await ServedProgram.StartAsync(_world);
        using var client = program.Client(Key().Match(program.Output).Value);
        using var slow = new SlowBody(MadeWorld.Picture(MadeWorld.Black));

        // The body goes out when the server says that it reads it: a request that still lies in the socket is not at work, and ends with it.
        client.DefaultRequestHeaders.ExpectContinue = true;
        var asking = client.PostAsync("/v1/detect", slow, Cancellation);
        await slow.HalfSent;
        await program.TerminateAsync();
        while (await IsListeningAsync(program.Address))
            await Task.Delay(20, Cancellation);
        slow.GoOn();
        using var answer = await asking;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await program.EndAsync());
    }

    [Fact]
    public async Task Where_other_machines_would_reach_it_without_tls_it_does_not_start()
    {
        var run = await _world.Run("serve", "--listen", "http://0.0.0.0:0", "--data", "vault", "--account", "porter");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("without TLS", run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_taken_is_told_and_is_no_error_of_the_program()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        var run = await _world.Run("serve", "--listen", address, "--data", "vault", "--account", "porter");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"can't listen at '{address}'", run.Complaints, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Complaints, StringComparison.Ordinal);
    }

    private static async Task DemandServiceAsync(ServedProgram program, string token)
    {
        using var nobody = program.Client();
        using var ready = await nobody.GetAsync("/health/ready", Cancellation);
        Assert.Equal("ready", await ready.Content.ReadAsStringAsync(Cancellation));
        using var shut = await nobody.GetAsync("/v1/galleries", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, shut.StatusCode);
        using var admin = program.Client(token);
        using var body = new ByteArrayContent(MadeWorld.Picture(MadeWorld.Black));
        using var detected = await admin.PostAsync("/v1/detect", body, Cancellation);
        Assert.Equal(HttpStatusCode.OK, detected.StatusCode);
    }

    private static async Task<bool> IsListeningAsync(Uri address)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host, address.Port, Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [GeneratedRegex("semblance_[0-9A-Za-z]+_[0-9A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Key();

    /// <summary>Waits in the middle.</summary>
    private sealed class SlowBody(byte[] bytes) : HttpContent
    {
        private readonly TaskCompletionSource _half = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _on = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task HalfSent => _half.Task;

        public void GoOn() => _on.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            _half.SetResult();
            await _on.Task;
            await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
