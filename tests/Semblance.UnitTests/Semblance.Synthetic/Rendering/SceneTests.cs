using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Hair;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Rendering;
using Semblance.Synthetic.Shading;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic.Rendering;

public sealed class SceneTests
{
    private static readonly SyntheticView View = new() { Width = 64, Height = 64 };

    [Fact]
    public void The_middle_of_the_face_is_the_middle_of_the_picture_and_the_subjects_left_is_right()
    {
        var projection = new Projection(View, 0);
        var (x, y, nearness) = projection.ToPixels(projection.ToCamera(new Vec3(0, -18, 80)));
        Assert.Equal((32f, 32f), (x, y));
        Assert.True(nearness > 0);
        Assert.True(projection.ToPixels(projection.ToCamera(new Vec3(30, 0, 80))).X > 32);
        Assert.True(projection.ToPixels(projection.ToCamera(new Vec3(0, 30, 80))).Y < 32);
        Assert.Equal(View.Camera.HeadShare * 64 / 225, projection.PixelsPerMillimetre, 1e-4f);
        Assert.Equal(0, projection.ToPixels(new Vec3(0, 0, 5)).Nearness); // behind the camera
    }

    [Fact]
    public void A_head_turns_about_its_neck_and_a_jaw_opens_downwards()
    {
        var turned = new PosedPerson(View with { Pose = new ViewPose(30, 0, 0) });
        Assert.True(turned.MoveHead(new Vec3(0, 0, 100)).X > 30);
        Assert.Equal(15, new PosedPerson(View with { Pose = new ViewPose(0, 0, 15) }).NeckRollDegrees);
        Assert.Equal(20, new PosedPerson(View with { Pose = new ViewPose(0, 0, 80) }).NeckRollDegrees);
        var chin = Array.FindIndex(UsualHead.Places, place => MathF.Abs(place.X) < 2 && place.Z > 60 && place.Y is < -95 and > -105);
        var open = new PosedPerson(View with { Expression = new FaceExpression { JawOpen = 1 } });
        Assert.True(open.MoveGrid(chin, UsualHead.Places[chin]).Y < UsualHead.Places[chin].Y - 5);
        Assert.Equal(Vec3.Zero, new PosedPerson(View).Muscles(chin, UsualHead.Places[chin]));
    }

    [Fact]
    public void The_nearer_of_two_triangles_is_seen()
    {
        using var grid = new SampleGrid(64, 64);
        var projection = new Projection(View, 0);
        ScenePart Wall(float z) => new(PartKind.Cover, [.. new[] { new Vec3(-300, 300, z), new Vec3(300, 300, z), new Vec3(-300, -300, z), new Vec3(300, -300, z) }.Select(projection.ToCamera)], SurfaceMesh.Grid(2, 2), projection, SampleGrid.PerPixel);
        grid.Draw(Wall(0), 0, bothSides: true);
        grid.Draw(Wall(50), 1, bothSides: true);
        grid.Draw(Wall(20), 2, bothSides: true);
        Assert.Equal(1, SampleGrid.Split(grid.Owner[(64 * grid.Width) + 64]).Part);
    }

    [Fact]
    public void A_pixel_is_the_mean_of_its_samples()
    {
        using var grid = new SampleGrid(32, 32);
        grid.Light.AsSpan().Clear();
        grid.Light[0] = 4;
        Assert.Equal(1, grid.Average()[0]);
        Assert.Equal(32 * 32 * 3, grid.Average().Length);
    }

    [Fact]
    public void What_lies_behind_something_is_in_its_shadow()
    {
        using var map = new ShadowMap(new Vec3(0, 0, 1), Vec3.Zero, 0);
        map.Draw([new Vec3(-50, 50, 40), new Vec3(50, 50, 40), new Vec3(-50, -50, 40), new Vec3(50, -50, 40)], SurfaceMesh.Grid(2, 2));
        Assert.Equal(0, map.LightAt(Vec3.Zero));
        Assert.Equal(1, map.LightAt(new Vec3(0, 0, 60)));
        Assert.Equal(1, map.LightAt(new Vec3(100, 0, 0)));
        map.DrawDot(new Vec3(100, 0, 90));
        Assert.True(map.LightAtOnce(new Vec3(100, 0, 0)) < 1);
    }

    [Fact]
    public void Folds_and_what_hair_covers_see_less_of_the_room_than_a_nose()
    {
        var person = PersonModel.Build(PersonTraits.FromSeed(2));
        Assert.All(person.Open, open => Assert.InRange(open, 0.1f, 1.01f));
        Assert.Equal(person.Open, Openness.Measure(person.Head, person.Torso, person.Strands[0]));
        var tip = Array.FindIndex(UsualHead.Places, place => place.Z > 60 && MathF.Abs(place.X) < 2 && MathF.Abs(place.Y - NoseForms.TipY) < 2);
        Assert.True(person.Open[tip] > person.Open.Average());
    }

    [Fact]
    public void A_backdrop_is_the_same_for_a_seed_and_out_of_focus()
    {
        var backdrop = new Backdrop(View with { Seed = 8 });
        Assert.Equal(new Backdrop(View with { Seed = 8 }).At(3, 4), backdrop.At(3, 4));
        Assert.NotEqual(new Backdrop(View with { Seed = 9 }).At(3, 4), backdrop.At(3, 4));
        Assert.All(Enumerable.Range(0, 63), x => Assert.True((backdrop.At(x, 20) - backdrop.At(x + 1, 20)).Length < 0.1f));
    }

    [Fact]
    public void A_hair_covers_as_much_as_it_is_wide()
    {
        using var grid = new SampleGrid(32, 32);
        grid.Light.AsSpan().Clear();
        new StrandBrush(grid).Draw((10, 20.5f, 1), (30, 20.5f, 1), new Vec3(1, 1, 1), new Vec3(1, 1, 1), 0.25f);
        var column = Enumerable.Range(0, grid.Height).Sum(y => grid.Light[((y * grid.Width) + 20) * 3]);
        Assert.Equal(0.25f, column, 0.02f);
    }

    [Fact]
    public void Glass_darkens_what_is_behind_it_and_nothing_beside()
    {
        using var grid = new SampleGrid(64, 64);
        Array.Fill(grid.Light, 1);
        var projection = new Projection(View, 0);
        var outline = new[] { new Vec3(-20, 0, 90), new Vec3(20, 0, 90), new Vec3(20, -36, 90), new Vec3(-20, -36, 90) }.Select(projection.ToCamera).ToArray();
        LensPass.Draw(grid, outline, projection, new SceneLight(ViewLight.Soft, direction => direction), 0.9f);
        Assert.True(grid.Light[((64 * grid.Width) + 64) * 3] < 0.2f);
        Assert.Equal(1, grid.Light[((64 * grid.Width) + 2) * 3]);
    }

    [Fact]
    public void Lashes_are_drawn_at_both_eyes()
    {
        var person = PersonModel.Build(PersonTraits.FromSeed(3));
        var roots = new List<float>();
        Lashes.Draw(person.Traits, person.Head.Places, 1, direction => direction, points => roots.Add(points[0].X));
        Assert.Equal(roots.Count(x => x > 0), roots.Count(x => x < 0));
        Assert.All(roots, x => Assert.InRange(MathF.Abs(x), 8, 60));
    }

    [Fact]
    public void A_scene_has_a_head_in_its_middle_and_its_truth_is_that_of_the_picture()
    {
        var person = PersonModel.Build(PersonTraits.FromSeed(3));
        using var scene = new Scene(person, View);
        using var grid = new SampleGrid(64, 64);
        scene.DrawInto(grid);
        Assert.Equal(0, SampleGrid.Split(grid.Owner[(64 * grid.Width) + 64]).Part);
        Assert.Equal(FaceTruth.Of(scene.HeadPlaces, scene.Projection), scene.Truth());
        Assert.Equal(scene.Truth(), SceneRenderer.Render(person, View).Truth);
        var strands = new StrandPart(new StrandSet(2, 1, 0), person, scene.Pose, scene.Projection, 1);
        var before = grid.Average();
        strands.Draw(new StrandBrush(grid), scene.Projection, new HairShader(scene.Light), scene.Shadow, Vec3.Zero);
        Assert.Equal(before, grid.Average()); // a set without hairs draws nothing
    }
}
