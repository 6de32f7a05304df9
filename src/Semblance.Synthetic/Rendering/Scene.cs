using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Occluding;
using Semblance.Synthetic.Shading;
using Semblance.Synthetic.Texture;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Rendering;

/// <summary>A person before the camera: every surface in the camera's space, the light, and the shadows.</summary>
internal sealed class Scene : IDisposable
{
    private readonly PersonModel _person;
    private readonly SyntheticView _view;
    private readonly List<ScenePart> _parts = [];
    private readonly SkinShader _skin;
    private readonly ClothShader _cloth;
    private readonly ClothShader _legs;
    private readonly ClothShader _cover;
    private readonly FrameShader _frame;
    private readonly GlassesTraits? _worn;
    private readonly GlassesForm? _glasses;
    private readonly HeadPart _head;
    private readonly Vec3 _earColour;
    private readonly StrandPart[] _strands;

    /// <summary>A person before the camera.</summary>
    /// <param name="person">Who.</param>
    /// <param name="view">How looked at.</param>
    /// <param name="hairs">Only each so many-th hair is drawn, thicker: 1 for all; for heads that are small in the picture.</param>
    /// <param name="body">What hangs below the shoulders; <see langword="null"/> where the picture ends above it.</param>
    public Scene(PersonModel person, SyntheticView view, int hairs = 1, BodyForm? body = null)
    {
        (_person, _view) = (person, view);
        Pose = new PosedPerson(view);
        Projection = new Projection(view, view.Pose.RollDegrees - Pose.NeckRollDegrees);
        Light = new SceneLight(view.Light, Projection.TurnToCamera);
        Shadow = new ShadowMap(Light.ToLamp, Projection.ToCamera(new Vec3(0, -20, 0)), view.Light.Softness);
        _skin = new SkinShader(person.Skin, Light);
        _cover = new ClothShader(Light, CoverColour(view.Seed));
        _cloth = new ClothShader(Light, person.Traits.Clothing);
        _legs = new ClothShader(Light, person.Traits.Trousers());
        _earColour = SkinColour.Of(person.Traits.Skin.Melanin, person.Traits.Skin.Blood + 0.45f, person.Traits.Skin.Yellow);
        HeadPlaces = new Vec3[HeadGrid.Count];
        for (var i = 0; i < HeadPlaces.Length; i++)
            HeadPlaces[i] = Projection.ToCamera(Pose.MoveGrid(i, person.Head.Places[i]));
        var headPart = Add(PartKind.Head, HeadPlaces, HeadNet.Triangles, hairs > 1 ? HeadNet.Coarse : HeadNet.Triangles);
        AddMoved(PartKind.Ear, person.RightEar, Pose.MoveHead);
        AddMoved(PartKind.Ear, person.LeftEar, Pose.MoveHead);
        AddMoved(body is null ? PartKind.Torso : PartKind.Body, person.Torso, Pose.MoveBody);
        AddBody(body);
        _worn = view.Occlusion == Occlusion.Sunglasses ? GlassesTraits.DrawDark(view.Seed) : person.Traits.Glasses;
        _glasses = view.Occlusion == Occlusion.Sunglasses ? GlassesForm.Of(_worn!, person.Head) : person.Glasses;
        if (_glasses is { } glasses)
            AddMoved(PartKind.Frame, glasses.Frame, Pose.MoveHead);
        AddCover();
        _frame = new FrameShader(Light, _worn?.Colour ?? default);
        _strands = Array.ConvertAll(person.Strands, set => new StrandPart(set, person, Pose, Projection, hairs));
        _strands[0].Shade(Shadow);
        _head = new HeadPart(headPart, _skin, MakeEyes(), new MouthShader(Light, person.Traits.Basics.SkinAge), Shadow, person.Open);
    }

    public PosedPerson Pose { get; }

    public Projection Projection { get; }

    public SceneLight Light { get; }

    public ShadowMap Shadow { get; }

    /// <summary>The head's grid in the camera's space.</summary>
    public Vec3[] HeadPlaces { get; }

    /// <summary>Where the face is on the screen, hidden or not.</summary>
    public FaceTruth Truth() => FaceTruth.Of(HeadPlaces, Projection);

    public void DrawInto(SampleGrid grid)
    {
        for (var i = 0; i < _parts.Count; i++)
            grid.Draw(_parts[i], i, bothSides: _parts[i].Kind != PartKind.Head);
    }

    /// <summary>Whether each sample of this triangle is looked at by itself.</summary>
    public static bool IsDetail(int part, int triangle) => part != 0 || HeadNet.IsDetail[triangle];

    /// <summary>The light that comes from a triangle at a place on the screen, in samples.</summary>
    public Vec3 Shade(int part, int triangle, float sampleX, float sampleY)
    {
        var surface = _parts[part];
        var (b, c) = Shares(surface, triangle * 3, sampleX, sampleY);
        return part == 0 ? _head.Shade(triangle, b, c) : ShadePlain(surface, triangle * 3, b, c);
    }

    /// <summary>Draws all hairs over what is lit already.</summary>
    public void DrawHair(SampleGrid grid)
    {
        var brush = new StrandBrush(grid);
        var shader = new HairShader(Light);
        var middle = Projection.ToCamera(Pose.MoveHead(new Vec3(0, 10, 0)));
        foreach (var strands in _strands)
            strands.Draw(brush, Projection, shader, Shadow, middle);
        DrawLashes(brush);
        DrawLenses(grid);
    }

    public void Dispose() => Shadow.Dispose();

    private void DrawLashes(StrandBrush brush)
    {
        var dark = Vec3.Lerp(_person.Traits.BrowColour(), new Vec3(0.008f, 0.007f, 0.006f), 0.7f);
        var light = dark * (Light.Around(new Vec3(0, 0, 1)) + (Light.Lamp * 0.4f));
        var width = 0.24f * Projection.PixelsPerMillimetre * SampleGrid.PerPixel;
        Lashes.Draw(_person.Traits, HeadPlaces, Math.Clamp(_view.Expression.EyeOpening, 0, 1.3f), direction => Projection.TurnToCamera(Pose.TurnHead(direction)), points =>
        {
            var before = OnScreen(points[0]);
            for (var i = 1; i < points.Length; i++)
            {
                var now = OnScreen(points[i]);
                brush.Draw(before, now, light, light, width * (1 - (0.2f * i)));
                before = now;
            }
        });
    }

    private (float X, float Y, float Nearness) OnScreen(Vec3 place)
    {
        var (x, y, nearness) = Projection.ToPixels(place);
        return (x * SampleGrid.PerPixel, y * SampleGrid.PerPixel, nearness);
    }

    private void DrawLenses(SampleGrid grid)
    {
        if (_glasses is not { } glasses)
            return;
        foreach (var lens in glasses.Lenses)
            LensPass.Draw(grid, Array.ConvertAll(lens, place => Projection.ToCamera(Pose.MoveHead(place))), Projection, Light, _worn!.Tint);
    }

    private Vec3 ShadePlain(ScenePart part, int corner, float b, float c)
    {
        var (ia, ib, ic) = (part.Triangles[corner], part.Triangles[corner + 1], part.Triangles[corner + 2]);
        var a = 1 - b - c;
        var point = new SurfacePoint
        {
            Place = (part.Places[ia] * a) + (part.Places[ib] * b) + (part.Places[ic] * c),
            Normal = ((part.Normals[ia] * a) + (part.Normals[ib] * b) + (part.Normals[ic] * c)).Unit(),
            Open = 0.8f,
            Row = part.Kind is PartKind.Body or PartKind.Legs ? 0 : corner * 0.01f,
            Column = part.Kind is PartKind.Body or PartKind.Legs ? 0 : b,
        };
        point.Usual = point.Place;
        if (point.Normal.Dot(point.Place) > 0)
            point.Normal = -point.Normal;
        point.Lit = Shadow.LightAt(point.Place);
        return part.Kind switch
        {
            PartKind.Ear => _skin.Shade(_earColour, 0.25f, point.Normal, point.Normal, ref point),
            PartKind.Frame => _frame.Shade(ref point),
            PartKind.Cover => _cover.Shade(ref point),
            PartKind.Legs => _legs.Shade(ref point),
            _ => _cloth.Shade(ref point),
        };
    }

    private ScenePart Add(PartKind kind, Vec3[] places, int[] triangles, int[] casting)
    {
        var part = new ScenePart(kind, places, triangles, Projection, SampleGrid.PerPixel);
        _parts.Add(part);
        Shadow.Draw(places, casting);
        return part;
    }

    private void AddMoved(PartKind kind, SurfaceMesh mesh, Func<Vec3, Vec3> move) =>
        Add(kind, Array.ConvertAll(mesh.Places, place => Projection.ToCamera(move(place))), mesh.Triangles, mesh.Triangles);

    private void AddBody(BodyForm? body)
    {
        if (body is null)
            return;
        foreach (var mesh in body.Clothing)
            AddMoved(PartKind.Body, mesh, Pose.MoveBody);
        foreach (var mesh in body.Hands)
            AddMoved(PartKind.Ear, mesh, Pose.MoveBody);
        foreach (var mesh in body.Legs)
            AddMoved(PartKind.Legs, mesh, Pose.MoveBody);
    }

    private void AddCover()
    {
        if (_view.Occlusion == Occlusion.Mask)
        {
            var mask = MaskForm.Over(HeadPlaces);
            Add(PartKind.Cover, mask.Places, mask.Triangles, mask.Triangles);
        }
        else if (_view.Occlusion == Occlusion.Held)
        {
            AddMoved(PartKind.Cover, HeldForm.Of(_view.Seed), Pose.MoveHead);
        }
    }

    private static Vec3 CoverColour(long seed)
    {
        Vec3[] colours = [new(0.30f, 0.52f, 0.68f), new(0.75f, 0.75f, 0.73f), new(0.03f, 0.03f, 0.035f), new(0.35f, 0.10f, 0.10f)];
        return colours[new SeededStream(seed, "cover").Below(colours.Length)];
    }

    private EyeShader MakeEyes()
    {
        var expression = _view.Expression;
        var gaze = Pose.TurnHead(Turn3.FromDegrees(-expression.GazePitchDegrees, expression.GazeYawDegrees, 0).AxisZ);
        var toCamera = Projection.TurnToCamera(gaze);
        Vec3 Ball(Vec3 place) => Projection.ToCamera(Pose.MoveHead(place));
        return new EyeShader(_person.Traits, Light, Math.Clamp(expression.EyeOpening, 0, 1.3f), _person.Head.BallRadius,
            [Ball(_person.Head.RightBall), Ball(_person.Head.LeftBall)], [toCamera, toCamera]);
    }

    /// <summary>The shares of the second and third corner at a place on the screen, with perspective.</summary>
    private static (float B, float C) Shares(ScenePart part, int corner, float x, float y)
    {
        var (a, b, c) = (part.Triangles[corner], part.Triangles[corner + 1], part.Triangles[corner + 2]);
        var (ax, ay) = (part.ScreenX[a], part.ScreenY[a]);
        var (bx, by, cx, cy) = (part.ScreenX[b] - ax, part.ScreenY[b] - ay, part.ScreenX[c] - ax, part.ScreenY[c] - ay);
        var (px, py) = (x - ax, y - ay);
        var area = (bx * cy) - (by * cx);
        if (MathF.Abs(area) < 1e-4f)
            return (0.3333f, 0.3333f);
        // A pixel's middle may lie beside the triangle that owns one of its samples: the nearest place of the triangle counts.
        var shareB = Math.Clamp(((px * cy) - (py * cx)) / area, 0, 1);
        var shareC = Math.Clamp(((py * bx) - (px * by)) / area, 0, 1 - shareB);
        var (wa, wb, wc) = ((1 - shareB - shareC) * part.Nearness[a], shareB * part.Nearness[b], shareC * part.Nearness[c]);
        var whole = 1 / (wa + wb + wc);
        return (wb * whole, wc * whole);
    }
}
