using Semblance.Cli.Evaluating.Redaction;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Video;

namespace Semblance.IntegrationTests.Evaluating.Redaction;

/// <summary>Films as folders of frames, so that nothing else has to be installed.</summary>
public sealed class CoverAttackTests : IDisposable
{
    private readonly MadeWorld _world = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Of_each_face_the_clear_one_and_what_covers_it_are_told_at_the_same_place()
    {
        using var engine = _world.Open();
        var faces = await new CoverAttack(engine, 25).RunAsync(Film("clear", 6, MadeWorld.Picture(MadeWorld.White)), [Film("same", 6, MadeWorld.Picture(MadeWorld.White)), Film("black", 6, MadeWorld.Empty())], Cancellation);
        Assert.NotEmpty(faces);
        Assert.Single(faces.Select(static face => face.Person).Distinct());
        Assert.All(faces, static face =>
        {
            Assert.Equal(2, face.Covers.Count);
            Assert.Equal(1, face.Clear.CosineTo(face.Covers[0]), 1e-4);
            Assert.True(face.Clear.CosineTo(face.Covers[1]) < 0.9);
        });
    }

    [Fact]
    public async Task A_film_without_anybody_has_no_face_to_look_for()
    {
        using var engine = _world.Open();
        Assert.Empty(await new CoverAttack(engine, 25).RunAsync(Film("clear", 3, MadeWorld.Empty()), [Film("covered", 3, MadeWorld.Empty())], Cancellation));
    }

    [Fact]
    public async Task Films_go_in_step_until_the_shortest_ends()
    {
        await using var films = new FilmsInStep([Film("two", 2, MadeWorld.Empty()), Film("three", 3, MadeWorld.Empty())]);
        for (var k = 0; k < 2; k++)
        {
            using var step = await films.NextAsync(Cancellation);
            Assert.Equal((true, 2), (step.IsWhole, step.Pictures.Count()));
        }

        using var last = await films.NextAsync(Cancellation);
        Assert.Equal((false, 1), (last.IsWhole, last.Pictures.Count()));
    }

    [Fact]
    public async Task The_frames_of_a_step_are_let_go_with_it()
    {
        await using var films = new FilmsInStep([Film("one", 1, MadeWorld.Empty())]);
        var step = await films.NextAsync(Cancellation);
        var picture = step.Pictures.Single();
        Assert.Equal(MadeWorld.Side, picture.Width);
        step.Dispose();
        Assert.Throws<ObjectDisposedException>(() => picture.ToPixels());
        using var none = new StepFrames([], isWhole: true);
        Assert.Empty(none.Pictures);
    }

    [Fact]
    public async Task A_film_that_can_not_be_read_is_refused()
    {
        Directory.CreateDirectory(_world.House.In("nothing"));
        await using var films = new FilmsInStep([VideoSource.Parse(_world.House.In("nothing"))]);
        Assert.Equal(ErrorCode.VideoUnreadable, (await Assert.ThrowsAsync<SemblanceException>(() => films.NextAsync(Cancellation))).Code);
    }

    private VideoSource Film(string name, int frames, byte[] picture)
    {
        for (var k = 0; k < frames; k++)
            _world.House.Write(FormattableString.Invariant($"{name}/{k:00}.png"), picture);
        return VideoSource.Parse(_world.House.In(name));
    }
}
