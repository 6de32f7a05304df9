using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition;
using Semblance.Recognition.Look;

namespace Semblance.IntegrationTests.Recognition.Look;

/// <summary>What <see cref="LookHandler"/> sees, with made models.</summary>
public sealed class LookHandlerTests : IDisposable
{
    private readonly MadeWorld _world = new();
    private readonly FaceEngine _engine;
    private readonly KeptReader _reader = new();
    private readonly LookHandler _look;

    public LookHandlerTests() => (_engine, _look) = _world.Open() is var engine ? (engine, RecognitionHouse.Look(engine, _reader)) : default;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _engine.Dispose();
        _world.Dispose();
    }

    [Fact]
    public async Task Faces_come_with_probes_that_bear_the_files_digest_and_the_picture_is_let_go()
    {
        var file = MadeWorld.Picture(MadeWorld.Black);
        var seen = await _look.HandleAsync(file, AnalysisRequest.Default, Cancellation);
        Assert.Equal((MadeWorld.Side, MadeWorld.Side, false), (seen.Width, seen.Height, seen.IsDamaged));
        Assert.Equal(SHA256.HashData(file), seen.File.ToBytes());
        Assert.Equal(seen.File, Assert.Single(seen.Faces).Probe!.File);
        Assert.Throws<ObjectDisposedException>(() => _reader.Last!.ToPixels());
    }

    [Fact]
    public async Task Where_faces_are_only_looked_for_there_is_nothing_to_ask_with()
    {
        var face = Assert.Single((await _look.HandleAsync(MadeWorld.Picture(MadeWorld.White), AnalysisRequest.DetectOnly, Cancellation)).Faces);
        Assert.Null(face.Probe);
        Assert.Null(face.Quality);
    }

    [Fact]
    public async Task Nobody_is_an_outcome_and_no_error() => Assert.Empty((await _look.HandleAsync(MadeWorld.Empty(), AnalysisRequest.Default, Cancellation)).Faces);

    [Fact]
    public async Task What_the_reader_refuses_is_refused() =>
        Assert.Equal(ErrorCode.InputFormatUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => _look.HandleAsync("no picture"u8.ToArray(), AnalysisRequest.Default, Cancellation))).Code);

    [Fact]
    public async Task Whoever_gives_up_leaves_no_picture_behind()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _look.HandleAsync(MadeWorld.Empty(), AnalysisRequest.Default, new CancellationToken(canceled: true)));
        Assert.Throws<ObjectDisposedException>(() => _reader.Last!.ToPixels());
    }

    private sealed class KeptReader : IPictureReader
    {
        public Picture? Last { get; private set; }

        public Task<Picture> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation) => Task.FromResult(Last = PictureDecoder.Decode(file));
    }
}
